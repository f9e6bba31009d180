/**
 * Turns `.tabs` into a tab list as WAI-ARIA describes it: arrows move and choose, Home and End go to the ends, one
 * tab stop in all. Groups of the same name switch together, on this page and on the pages opened after it.
 */
export function makeTabs(root: HTMLElement): () => void {
  const groups = [...root.querySelectorAll<HTMLElement>('.tabs')].map(build);
  const chooseEverywhere = (group: TabGroup, at: number) => {
    const value = group.values[at] ?? '';
    group.show(at);
    if (group.name === '') return;
    chosen.set(group.name, value);
    for (const other of groups) {
      if (other.name === group.name && other.values.includes(value)) other.show(other.values.indexOf(value));
    }
  };
  for (const group of groups) {
    group.onChoose((at) => chooseEverywhere(group, at));
    const remembered = group.values.indexOf(chosen.get(group.name) ?? '');
    group.show(remembered >= 0 ? remembered : group.first);
  }
  return () => undefined; // the listeners sit on the tabs and go with them
}

interface TabGroup {
  readonly name: string;
  readonly values: readonly string[];
  readonly first: number;
  readonly show: (at: number) => void;
  readonly onChoose: (choose: (at: number) => void) => void;
}

/** What was chosen last in each named group, for as long as the window is open. */
const chosen = new Map<string, string>();
let made = 0;

function build(box: HTMLElement): TabGroup {
  const panels = [...box.querySelectorAll<HTMLElement>(':scope > .tab')];
  const tabs = panels.map(tabFor);
  const list = document.createElement('div');
  list.className = 'tab-list';
  list.role = 'tablist';
  list.append(...tabs);
  box.prepend(list);
  box.dataset['live'] = '';
  let choose: (at: number) => void = () => undefined;
  tabs.forEach((tab, at) => tab.addEventListener('click', () => choose(at)));
  list.addEventListener('keydown', (event) => {
    const seen = tabs.filter((tab) => !tab.hidden);
    const at = seen.findIndex((tab) => tab === event.target);
    const to = nextTab(event.key, at, seen.length, getComputedStyle(list).direction === 'rtl');
    const tab = to === null ? undefined : seen[to];
    if (tab === undefined) return;
    event.preventDefault();
    choose(tabs.indexOf(tab));
    tab.focus();
  });
  return {
    name: box.dataset['group'] ?? '',
    values: panels.map((panel) => panel.dataset['value'] ?? panel.dataset['label'] ?? ''),
    first: Math.max(
      0,
      panels.findIndex((panel) => panel.dataset['default'] !== undefined),
    ),
    show(shown) {
      tabs.forEach((tab, at) => {
        tab.ariaSelected = String(at === shown);
        tab.tabIndex = at === shown ? 0 : -1;
      });
      panels.forEach((panel, at) => {
        panel.hidden = at !== shown;
      });
    },
    onChoose(listener) {
      choose = listener;
    },
  };
}

function tabFor(panel: HTMLElement): HTMLElement {
  const number = (made += 1);
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.role = 'tab';
  tab.id = `tab-${number}`;
  tab.textContent = panel.dataset['label'] ?? '';
  tab.setAttribute('aria-controls', `tab-panel-${number}`);
  panel.id = `tab-panel-${number}`;
  panel.role = 'tabpanel';
  panel.tabIndex = 0;
  panel.setAttribute('aria-labelledby', tab.id);
  return tab;
}

/** Where a key leads from one of `count` tabs; `null` for a key that isn't the tab list's. */
export function nextTab(key: string, at: number, count: number, toTheLeft = false): number | null {
  if (key === (toTheLeft ? 'ArrowLeft' : 'ArrowRight')) return (at + 1) % count;
  if (key === (toTheLeft ? 'ArrowRight' : 'ArrowLeft')) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
