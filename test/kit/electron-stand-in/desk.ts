import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';

/** What happened outside the windows, for tests to look at. */
export interface DeskRecord {
  /** URLs handed to the system's browser or mail program. */
  readonly openedOutside: string[];
  /** Files shown in the system's file manager. */
  readonly shownFiles: string[];
  /** Message boxes and error boxes, as their texts. */
  readonly dialogs: string[];
  /** Buttons that a hand will press in the next message boxes, by their words; then the default ones. */
  readonly presses: string[];
  /** Paths that a hand will choose in the next save boxes; then they are cancelled. */
  readonly savePaths: string[];
  /** The system's proxy for http addresses, as `http://host:port`; `null` for none. */
  proxy: string | null;
  /** The application's menu, as it was given to be built. */
  menu: readonly MenuItemConstructorOptions[];
  /** The menu of the pointer's other button that opened last. */
  contextMenu: readonly MenuItemConstructorOptions[];
  /** What the system's clipboard holds. */
  clipboard: string;
}

export const emptyDesk = (): DeskRecord => ({
  openedOutside: [],
  shownFiles: [],
  dialogs: [],
  presses: [],
  savePaths: [],
  proxy: null,
  menu: [],
  contextMenu: [],
  clipboard: '',
});

export const createShell = (record: DeskRecord) => ({
  openExternal: (url: string) => {
    record.openedOutside.push(url);
    return Promise.resolve();
  },
  showItemInFolder: (file: string) => {
    record.shownFiles.push(file);
  },
});

export const createDialog = (record: DeskRecord) => ({
  showErrorBox: (title: string, content: string) => {
    record.dialogs.push(`${title}: ${content}`);
  },
  showSaveDialog: (...args: readonly { defaultPath?: string }[]) => {
    const { defaultPath = '' } = args.at(-1) ?? {};
    record.dialogs.push(`Save: ${defaultPath}`);
    const filePath = record.savePaths.shift();
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
  },
  showMessageBox: (...args: readonly { message?: string; buttons?: string[]; defaultId?: number }[]) => {
    const { message = '', buttons = [], defaultId = 0 } = args.at(-1) ?? {};
    record.dialogs.push(message);
    const pressed = record.presses.shift();
    const response = pressed === undefined ? defaultId : buttons.indexOf(pressed);
    if (response < 0) throw new Error(`The box "${message}" has no button ${pressed ?? ''}.`);
    return Promise.resolve({ response, checkboxChecked: false });
  },
});

export const createClipboard = (record: DeskRecord) => ({
  writeText: (text: string) => {
    record.clipboard = text;
  },
});

interface BuiltMenu {
  readonly template: readonly MenuItemConstructorOptions[];
  readonly popup: () => void;
}

export const createMenu = (record: DeskRecord) => ({
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]): BuiltMenu => ({
    template,
    popup: () => {
      record.contextMenu = template;
    },
  }),
  setApplicationMenu: (menu: BuiltMenu | null) => {
    record.menu = menu?.template ?? [];
  },
});

/** Finds a menu entry by its id, in whatever menu it is. */
export function findMenuItem(
  items: readonly MenuItemConstructorOptions[],
  id: string,
): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.id === id) return item;
    const inside = Array.isArray(item.submenu) ? findMenuItem(item.submenu, id) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The system's theme is light; what the app chose is `themeSource`. */
export class NativeTheme extends EventEmitter {
  private chosen: 'system' | 'light' | 'dark' = 'system';

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.chosen;
  }

  /** As documented, whoever listens hears of it. */
  set themeSource(theme: 'system' | 'light' | 'dark') {
    this.chosen = theme;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}

/** One screen with a task bar. */
export const createScreen = () => {
  const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  return { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
};
