/** One key of the keyboard with what is held down beside it. */
export interface KeyStroke {
  /** As the DOM names it; letters in lower case. */
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly mod?: true;
  /** Ctrl on every system. */
  readonly ctrl?: true;
  readonly alt?: true;
  readonly shift?: true;
  /** Only there, where systems have habits of their own. */
  readonly on?: 'mac' | 'others';
}

/** One thing that the reader can be told to do. */
export interface Command {
  /** The first that this system knows is shown. */
  readonly strokes: readonly KeyStroke[];
  /** Where the help lists it. */
  readonly group: 'find' | 'go' | 'tabs' | 'page' | 'window';
  /** Works while somebody is typing, too. */
  readonly whileTyping?: true;
  /**
   * Where its keys work. In a browser, the keys of its tabs, its search and its zoom stay the browser's own; the command
   * itself can be chosen there all the same.
   */
  readonly keysOn?: 'desktop';
  /** Done by the desktop itself, keys and all. */
  readonly native?: true;
}

const tabKeys = (['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const).map(
  (key) => ({ key, mod: true }) as const,
);

/** Everything that has a name among keys and menus, once. */
export const commands = {
  search: { strokes: [{ key: 'k', mod: true }, { key: '/' }], group: 'find' },
  palette: {
    strokes: [{ key: 'p', mod: true, shift: true }, { key: 'F1' }],
    group: 'find',
    whileTyping: true,
  },
  findInPage: { strokes: [{ key: 'f', mod: true }], group: 'find', whileTyping: true, keysOn: 'desktop' },
  nextMark: {
    strokes: [{ key: 'F3' }, { key: 'g', mod: true, on: 'mac' }],
    group: 'find',
    whileTyping: true,
  },
  previousMark: {
    strokes: [
      { key: 'F3', shift: true },
      { key: 'g', mod: true, shift: true, on: 'mac' },
    ],
    group: 'find',
    whileTyping: true,
  },
  clearMarks: { strokes: [{ key: 'Escape' }], group: 'find' },
  back: {
    strokes: [
      { key: 'ArrowLeft', alt: true, on: 'others' },
      { key: '[', mod: true, on: 'mac' },
    ],
    group: 'go',
  },
  forward: {
    strokes: [
      { key: 'ArrowRight', alt: true, on: 'others' },
      { key: ']', mod: true, on: 'mac' },
    ],
    group: 'go',
  },
  site: { strokes: [{ key: '.', mod: true }], group: 'go', whileTyping: true },
  newTab: { strokes: [{ key: 't', mod: true }], group: 'tabs', whileTyping: true, keysOn: 'desktop' },
  closeTab: { strokes: [{ key: 'w', mod: true }], group: 'tabs', whileTyping: true, keysOn: 'desktop' },
  reopenTab: {
    strokes: [{ key: 't', mod: true, shift: true }],
    group: 'tabs',
    whileTyping: true,
    keysOn: 'desktop',
  },
  nextTab: {
    strokes: [
      { key: 'Tab', ctrl: true },
      { key: 'PageDown', ctrl: true },
    ],
    group: 'tabs',
    whileTyping: true,
    keysOn: 'desktop',
  },
  previousTab: {
    strokes: [
      { key: 'Tab', ctrl: true, shift: true },
      { key: 'PageUp', ctrl: true },
    ],
    group: 'tabs',
    whileTyping: true,
    keysOn: 'desktop',
  },
  tabAt: { strokes: tabKeys, group: 'tabs', whileTyping: true, keysOn: 'desktop' },
  bookmark: { strokes: [{ key: 'd', mod: true }], group: 'page', whileTyping: true },
  note: { strokes: [{ key: 'n' }], group: 'page' },
  print: { strokes: [{ key: 'p', mod: true }], group: 'page', whileTyping: true },
  copyLink: { strokes: [], group: 'page' },
  printSection: { strokes: [], group: 'page' },
  savePdf: { strokes: [], group: 'page', keysOn: 'desktop', native: true },
  sidebar: { strokes: [{ key: 'b', mod: true }], group: 'window', whileTyping: true },
  nextPane: { strokes: [{ key: 'F6' }], group: 'window', whileTyping: true, keysOn: 'desktop' },
  previousPane: {
    strokes: [{ key: 'F6', shift: true }],
    group: 'window',
    whileTyping: true,
    keysOn: 'desktop',
  },
  zoomIn: {
    strokes: [
      { key: '+', mod: true },
      { key: '=', mod: true },
    ],
    group: 'window',
    keysOn: 'desktop',
    native: true,
  },
  zoomOut: { strokes: [{ key: '-', mod: true }], group: 'window', keysOn: 'desktop', native: true },
  resetZoom: { strokes: [{ key: '0', mod: true }], group: 'window', keysOn: 'desktop', native: true },
  help: { strokes: [{ key: '?' }], group: 'window' },
  showLog: { strokes: [], group: 'window', keysOn: 'desktop', native: true },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

/** What the desktop does itself. */
export type NativeCommand = {
  [Id in CommandId]: (typeof commands)[Id] extends { readonly native: true } ? Id : never;
}[CommandId];

export const isNative = (id: CommandId): id is NativeCommand => commandOf(id).native === true;

/** The command of a name, as its row says. */
export const commandOf = (id: CommandId): Command => commands[id];

/** The keys that a system has for a command, the one to show first. */
export const strokesOf = (id: CommandId, mac: boolean): readonly KeyStroke[] =>
  commandOf(id).strokes.filter(({ on }) => on === undefined || (on === 'mac') === mac);
