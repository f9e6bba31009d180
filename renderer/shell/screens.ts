import { words } from '../words/words.ts';
import { parseAddress, type OwnScreen } from './address.ts';
import type { OpenLibrary } from './library.tsx';

/** The screens that can be gone to by name, with what each is called. */
export const screenNames = (): Readonly<Record<OwnScreen | 'bulletins', string>> => ({
  welcome: words.welcome.title,
  bulletins: words.shell.bulletins,
  bookmarks: words.bookmarks.title,
  notes: words.notes.title,
  sites: words.sites.title,
  check: words.check.title,
  problems: words.problems.title,
  updates: words.updates.title,
  settings: words.settings.title,
  about: words.about.title,
});

/** What an address is called before its page was shown: by the tree, or by itself. */
export function nameOfAddress(address: string, { tree }: OpenLibrary): string {
  const view = parseAddress(address);
  if (view.screen === 'page') {
    const { route } = view;
    return titleIn(tree, route) ?? route.split('/').findLast((part) => part !== '') ?? words.app;
  }
  if (view.screen === 'print') return words.print.titleOf(titleIn(tree, view.route) ?? view.route);
  if (view.screen === 'search') return words.tabs.search(view.query);
  return view.screen === 'nowhere' ? words.tabs.nowhere : screenNames()[view.screen];
}

function titleIn(level: OpenLibrary['tree'], route: string): string | null {
  for (const node of level) {
    const title = node.id === route ? node.title : titleIn(node.children, route);
    if (title !== null) return title;
  }
  return null;
}
