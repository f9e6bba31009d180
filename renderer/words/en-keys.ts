import { commandNames } from '../../main/api/commands/words-en.ts';
import { number } from './amounts.ts';

/** What the keyboard does. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  groups: { find: 'Find', go: 'Go', tabs: 'Tabs', page: 'This page', window: 'Window' },
  or: 'or',
  /** What stands on a key of this language's keyboards, by what stands on an American one. */
  key: (name: string): string => name,
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

/** Everything by name. */
export const palette = {
  title: 'All commands',
  field: 'What to do',
  placeholder: 'Type what you want to do…',
  nothing: 'No command has such a name.',
  home: 'First page of the library',
  theme: (name: string) => `Theme: ${name}`,
  kinds: { command: 'Command', screen: 'Screen', tab: 'Open tab', site: 'Site', look: 'Look' },
} as const;

/** The field that finds in the page. */
export const findInPage = {
  label: 'Find on this page',
  field: 'Find on this page',
  count: (at: number, total: number, more: boolean) =>
    total === 0 ? 'Nothing found' : `${number(at)} of ${number(total)}${more ? '+' : ''}`,
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
