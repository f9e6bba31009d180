import { Plus } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type WheelEvent } from 'react';
import { keptLazy } from '../../parts/kept-lazy.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { words } from '../../words/words.ts';
import { Broken } from '../Broken.tsx';
import { useLibrary } from '../library.tsx';
import { useHistory, useTabs } from '../navigation.tsx';
import { nameOfAddress } from '../screens.ts';
import { keysOf } from '../use-shortcut.ts';
import { TabHandle } from './TabHandle.tsx';
import { entryOf } from './tab-set.ts';
import { openFreshTab, useTabCommands } from './use-tab-commands.ts';

const { Kept: TabMenu } = keptLazy(
  () => import('./TabMenu.tsx').then((m) => m.TabMenu),
  <span className="icon-button" />,
);

/** The open tabs over the page; nothing at all while there is only one. */
export function TabStrip() {
  const { tabs } = useTabs();
  useTabCommands();
  return tabs.length > 1 ? <Strip /> : null;
}

function Strip() {
  const history = useHistory();
  const { tabs, active } = useTabs();
  const library = useLibrary();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (strip.current === null) return undefined;
    // Hears at once that it is observed, and then of every change of the window.
    const observer = new ResizeObserver(([entry]) => {
      const shown = entry?.target.querySelector('[aria-selected="true"]')?.parentElement;
      shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(strip.current);
    return () => observer.disconnect();
  }, [active, tabs.length]);
  const named = tabs.map((tab) => {
    const { address, title } = entryOf(tab);
    return { id: tab.id, title: title ?? nameOfAddress(address, library) };
  });
  return (
    <nav className="tab-bar" aria-label={words.tabs.label}>
      <div
        ref={strip}
        role="tablist"
        aria-label={words.tabs.label}
        className="tab-strip"
        onWheel={scrollSideways}
        onKeyDown={(event) => {
          if (!walk(event, { active, last: tabs.length - 1, history })) return;
          event.preventDefault();
          requestAnimationFrame(() => {
            strip.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
          });
        }}
      >
        {named.map(({ id, title }, at) => (
          <TabHandle key={id} id={id} at={at} title={title} shown={at === active} />
        ))}
      </div>
      <IconButton
        icon={Plus}
        label={words.tabs.open}
        keys={keysOf('newTab')}
        onPress={() => openFreshTab(history)}
      />
      <Broken onBroken={() => undefined}>
        <TabMenu tabs={named} active={active} />
      </Broken>
    </nav>
  );
}

/** Keys of the WAI-ARIA tabs pattern; false for one that isn't among them. */
function walk(
  event: KeyboardEvent,
  {
    active,
    last,
    history,
  }: {
    readonly active: number;
    readonly last: number;
    readonly history: ReturnType<typeof useHistory>;
  },
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const forwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const to: Readonly<Record<string, number>> = { Home: 0, End: last };
  if (event.key === 'Delete') {
    const shown = history.tabs().tabs[active];
    if (shown) history.closeTab(shown.id);
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const by = event.key === forwards ? 1 : last;
    history.selectTab((active + by) % (last + 1));
  } else if (to[event.key] === undefined) return false;
  else history.selectTab(to[event.key] ?? 0);
  return true;
}

/** A wheel that only turns one way moves the strip, too. */
function scrollSideways(event: WheelEvent<HTMLElement>): void {
  if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
}
