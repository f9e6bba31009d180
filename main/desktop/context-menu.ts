import type {
  BrowserWindow,
  ContextMenuParams,
  Menu,
  MenuItemConstructorOptions,
  WebContents,
} from 'electron';
import type { CommandId } from '../api/commands/commands.ts';
import { mayOpenOutside } from './navigation.ts';
import type { NativeWords } from './native-words.ts';
import { addressOfUrl, scheme } from './origin.ts';

/** What of Electron's description of the place that was asked about is looked at. */
export type Place = Pick<ContextMenuParams, 'linkURL' | 'selectionText' | 'isEditable' | 'editFlags'>;

/** What the menu can make happen; cutting and pasting are Electron's own roles. */
export interface ContextActions {
  /** Shows an address of the app, in a tab behind the one that is read where `behind`. */
  readonly go: (address: string, behind: boolean) => void;
  /** Asks, then hands an outside address to the system. */
  readonly leave: (url: string) => void;
  readonly copy: (text: string) => void;
  readonly command: (command: CommandId) => void;
}

type Item = MenuItemConstructorOptions;
type Names = Pick<NativeWords, 'commandNames' | 'menuNames' | 'contextNames'>;

/** So much of what is selected is named in the menu, in characters. */
const shown = 24;

/** Longer than this, a selection is read and not looked for, in characters. */
const sought = 200;

/**
 * The menu of the pointer's other button, of the menu key and of Shift+F10, as a table that Electron builds. Electron has none
 * of its own. Places of the page with a menu of their own (rows of the tree) don't get here.
 */
export function contextTemplate(place: Place, words: Names, actions: ContextActions): Item[] {
  const groups = place.isEditable
    ? [editing(place, words)]
    : [link(place, words, actions), selection(place, words, actions)].filter((group) => group.length > 0);
  const all = groups.length > 0 ? groups : [plain(words, actions)];
  return all.flatMap((group, at) => (at === 0 ? group : [{ type: 'separator' as const }, ...group]));
}

function editing({ editFlags }: Place, { menuNames: names }: Names): Item[] {
  return [
    { role: 'cut', label: names.cut, enabled: editFlags.canCut },
    { role: 'copy', label: names.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: names.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: names.selectAll, enabled: editFlags.canSelectAll },
  ];
}

function link({ linkURL }: Place, { contextNames: names }: Names, actions: ContextActions): Item[] {
  const address = addressOfUrl(linkURL);
  if (address !== null)
    return [
      { label: names.open, click: () => actions.go(address, false) },
      { label: names.openBehind, click: () => actions.go(address, true) },
      { label: names.copyLink, click: () => actions.copy(`${scheme}:${address}`) },
    ];
  if (!mayOpenOutside(linkURL)) return [];
  return [
    { label: names.leave, click: () => actions.leave(linkURL) },
    { label: names.copyAddress, click: () => actions.copy(linkURL) },
  ];
}

function selection({ selectionText }: Place, words: Names, actions: ContextActions): Item[] {
  const text = selectionText.trim().replace(/\s+/g, ' ');
  if (text === '') return [];
  const copy: Item = { role: 'copy', label: words.menuNames.copy };
  if (text.length > sought) return [copy];
  const search = `/-/search?q=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}`;
  const label = words.contextNames.search.replace('…', () => labelOf(text));
  return [copy, { label, click: () => actions.go(search, false) }];
}

/** Text as it may stand in a menu: short, and with `&` as itself instead of as the mark of a key. */
function labelOf(text: string): string {
  const characters = [...text];
  const short = characters.length > shown ? `${characters.slice(0, shown).join('')}…` : text;
  return short.replaceAll('&', '&&');
}

/** Where nothing stands under the pointer: what can be done with the page. */
function plain({ commandNames }: Names, { command }: ContextActions): Item[] {
  const item = (id: CommandId): Item => ({ id, label: commandNames[id], click: () => command(id) });
  return [
    ...[item('back'), item('forward')],
    { type: 'separator' },
    ...[item('bookmark'), item('note'), item('copyLink'), item('print')],
  ];
}

/** Lets a page have the menu wherever it is asked for. */
export function followContextMenu(
  window: BrowserWindow,
  menus: Pick<typeof Menu, 'buildFromTemplate'>,
  words: () => Names,
  actions: ContextActions,
): void {
  const contents: Pick<WebContents, 'on'> = window.webContents;
  contents.on('context-menu', (_event, place) => {
    const { x, y, frame, menuSourceType: sourceType } = place;
    // By the keyboard it opens at what has the focus, not where the pointer happens to lie.
    const at = sourceType === 'keyboard' ? { x, y } : {};
    menus
      .buildFromTemplate(contextTemplate(place, words(), actions))
      .popup({ window, sourceType, ...at, ...(frame === null ? {} : { frame }) });
  });
}
