import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { words } from '../../words/words.ts';
import { sentenceOf, type Bar } from './bars.ts';

const text = words.exposure;

/** What chart and table share. */
export interface BarsShown {
  readonly bars: readonly Bar[];
  /** The release of the site. */
  readonly own: string | null;
  /** The release to go to. */
  readonly picked: string | null;
  readonly onPick: (version: string | null) => void;
}

/** A bar a release. Arrow keys walk them, Enter picks one; all share one scale, so that an outline is as tall as it counts. */
export function ExposureChart({
  bars,
  own,
  picked,
  onPick,
  onLook,
}: BarsShown & { readonly onLook: (version: string | null) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[data-own]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [own]);
  const look = ({ target }: { readonly target: EventTarget }) =>
    onLook(
      target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null,
    );
  const leave = () => onLook(null);
  const most = Math.max(1, ...bars.map(({ affected, unknown }) => affected + unknown));
  return (
    <div ref={box} onPointerOver={look} onPointerLeave={leave} onFocus={look} onBlur={leave}>
      <ListBox
        className="bars"
        aria-label={text.bars}
        orientation="horizontal"
        selectionMode="single"
        selectedKeys={picked === null ? [] : [picked]}
        onSelectionChange={(keys) => onPick(keys === 'all' ? null : keyIn(keys, own))}
      >
        {bars.map((bar) => (
          <ListBoxItem
            key={bar.version}
            id={bar.version}
            className="bar"
            textValue={bar.version}
            aria-label={sentenceOf(bar, bar.version === own)}
            {...(bar.version === own ? { 'data-own': true } : {})}
          >
            <Stack bar={bar} most={most} />
            <span className="bar-name">{bar.version}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

/** Going where one is already is going nowhere. */
function keyIn(keys: ReadonlySet<string | number>, own: string | null): string | null {
  const [key] = keys;
  return key === undefined || key === own ? null : String(key);
}

function Stack({ bar, most }: { readonly bar: Bar; readonly most: number }) {
  const tall = (n: number) => ({ blockSize: `${(n / most) * 100}%` });
  return (
    <span className="bar-stack">
      {bar.unknown > 0 && <span className="bar-open" style={tall(bar.unknown)} />}
      <span className="bar-count">{bar.affected}</span>
      {bar.parts.map(({ severity, n }) => (
        <span key={severity} className="bar-part" data-tone={severity} style={tall(n)} />
      ))}
    </span>
  );
}
