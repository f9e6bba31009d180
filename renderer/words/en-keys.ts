import { commandNames } from '../../main/api/commands/words-en.ts';

/** What the keyboard does. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  groups: { find: 'Find', go: 'Go', tabs: 'Tabs', page: 'This page', window: 'Window' },
  or: 'or',
  names: commandNames,
  tabStrip: [
    ['← →', 'Move through the tabs'],
    ['Delete', 'Close the tab'],
  ] as const,
  tabStripGroup: 'In the tabs',
  tree: [
    ['↑ ↓', 'Move through the tree'],
    ['→ ←', 'Open or close a branch'],
    ['Enter', 'Open the page'],
  ] as const,
  treeGroup: 'In the tree',
} as const;

/** The open tabs of the window. */
export const tabs = {
  label: 'Open tabs',
  open: 'New tab',
  close: (title: string) => `Close ${title}`,
  all: 'All open tabs',
  full: (n: number) => `${n} tabs are open: close one first.`,
  search: (query: string) => (query === '' ? 'Search' : `Search: ${query}`),
  nowhere: 'No such screen',
} as const;
