import type { MenuItemConstructorOptions } from 'electron';
import { strokesOf, type CommandId, type KeyStroke } from '../api/commands/commands.ts';
import type { CommandNames, MenuNames } from '../api/commands/words-en.ts';
import type { HostDeed } from '../api/host-view.ts';

/** What the menu can make happen; everything else in it is Electron's own roles. */
export interface MenuActions {
  /** Asks the page to do what its shortcut of this name does. */
  readonly command: (command: CommandId) => void;
  /** Opens a screen of the app. */
  readonly go: (address: string) => void;
  /** Does what no page can. */
  readonly deed: (deed: HostDeed) => void;
}

/** The words of the menu, in one language. */
export interface MenuWords {
  readonly commandNames: CommandNames;
  readonly menuNames: MenuNames;
}

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

const separator: Item = { type: 'separator' };

/** The native menu, as a table that Electron builds; on a Mac with the menus a Mac has. */
export function menuTemplate(mac: boolean, words: MenuWords, actions: MenuActions): Item[] {
  const make = itemsFor(mac, words, actions);
  const { menuNames: names } = words;
  return [
    ...(mac ? [macAppMenu(make)] : []),
    fileMenu(make, mac),
    editMenu(make, mac),
    viewMenu(make),
    goMenu(make),
    {
      label: names.bookmarks,
      submenu: [make.command('bookmark'), make.screen('allBookmarks', '/-/bookmarks')],
    },
    ...(mac ? [macWindowMenu(make)] : []),
    helpMenu(make, mac),
  ];
}

type Make = ReturnType<typeof itemsFor>;

const itemsFor = (mac: boolean, { commandNames, menuNames }: MenuWords, actions: MenuActions) => ({
  names: menuNames,
  // The keys are shown, not registered: the page handles them itself, because it knows whether somebody is typing. A Mac
  // registers them all the same, and gets what the page lets pass.
  command: (id: CommandId): Item => ({
    id,
    label: commandNames[id],
    ...shownAccelerator(id, mac),
    registerAccelerator: false,
    click: () => {
      actions.command(id);
    },
  }),
  screen: (name: keyof MenuNames, address: string, accelerator?: string): Item => ({
    id: address,
    label: menuNames[name],
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      actions.go(address);
    },
  }),
  /** What the desktop does itself; its keys are the menu's own then, and only the first of them is shown. */
  deeds: (id: HostDeed & CommandId): Item[] => {
    const item = { label: commandNames[id], click: () => actions.deed(id) };
    const [first, ...others] = strokesOf(id, mac).map(acceleratorOf);
    return [
      { ...item, id, ...(first === undefined ? {} : { accelerator: first }) },
      ...others.map((accelerator, at) => ({
        ...{ ...item, id: `${id}-${at + 1}`, accelerator },
        ...{ visible: false, acceleratorWorksWhenHidden: true },
      })),
    ];
  },
  /** Electron's own doings. Its names for them are English in every language, hence ours. */
  role: (role: Role, name: keyof MenuNames): Item => ({ role, label: menuNames[name] }),
});

const electronNames: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
};

/** A stroke in Electron's words: `CmdOrCtrl+Shift+T`. */
export const acceleratorOf = ({ key, mod, ctrl, alt, shift }: KeyStroke): string =>
  [
    ...(mod ? ['CmdOrCtrl'] : []),
    ...(ctrl ? ['Ctrl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    electronNames[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ].join('+');

function shownAccelerator(id: CommandId, mac: boolean): { accelerator?: string } {
  const [first] = strokesOf(id, mac).filter((stroke) => !mac || !isTyped(stroke));
  return first === undefined ? {} : { accelerator: acceleratorOf(first) };
}

/** A key that writes a character: in the menu of a Mac it could no longer be typed. */
const isTyped = ({ key, mod, ctrl, alt }: KeyStroke): boolean =>
  key.length === 1 && mod === undefined && ctrl === undefined && alt === undefined;

const about = (make: Make): Item => make.screen('about', '/-/about');
const settings = (make: Make): Item => make.screen('settings', '/-/settings', 'CmdOrCtrl+,');

const macAppMenu = (make: Make): Item => ({
  label: 'Fieldbook',
  submenu: [
    about(make),
    separator,
    settings(make),
    separator,
    make.role('services', 'services'),
    separator,
    make.role('hide', 'hide'),
    make.role('hideOthers', 'hideOthers'),
    make.role('unhide', 'unhide'),
    separator,
    make.role('quit', 'quit'),
  ],
});

const fileMenu = (make: Make, mac: boolean): Item => ({
  label: make.names.file,
  submenu: [
    make.command('newTab'),
    make.command('reopenTab'),
    make.command('closeTab'),
    separator,
    make.command('print'),
    ...make.deeds('savePdf'),
    separator,
    // ⌘W closes the tab, as in every program with tabs.
    ...(mac
      ? [{ ...make.role('close', 'closeWindow'), accelerator: 'Shift+CmdOrCtrl+W' }]
      : [settings(make), separator, make.role('quit', 'quit')]),
  ],
});

const editMenu = (make: Make, mac: boolean): Item => ({
  label: make.names.edit,
  submenu: [
    make.role('undo', 'undo'),
    make.role('redo', 'redo'),
    separator,
    make.role('cut', 'cut'),
    make.role('copy', 'copy'),
    make.role('paste', 'paste'),
    make.role('delete', 'delete'),
    ...(mac ? [] : [separator]),
    make.role('selectAll', 'selectAll'),
  ],
});

const macWindowMenu = (make: Make): Item => ({
  // The role tells macOS which menu lists the windows.
  ...make.role('window', 'window'),
  submenu: [
    make.role('minimize', 'minimize'),
    make.role('zoom', 'zoomWindow'),
    separator,
    make.role('front', 'front'),
  ],
});

const viewMenu = (make: Make): Item => ({
  label: make.names.view,
  submenu: [
    make.command('palette'),
    separator,
    make.command('sidebar'),
    make.command('nextPane'),
    separator,
    ...make.deeds('resetZoom'),
    ...make.deeds('zoomIn'),
    ...make.deeds('zoomOut'),
    separator,
    make.role('togglefullscreen', 'fullScreen'),
    make.role('reload', 'reload'),
  ],
});

const goMenu = (make: Make): Item => ({
  label: make.names.go,
  submenu: [
    make.command('back'),
    make.command('forward'),
    separator,
    make.command('nextTab'),
    make.command('previousTab'),
    separator,
    make.command('site'),
    make.command('search'),
    make.command('findInPage'),
    make.command('nextMark'),
    make.command('previousMark'),
    separator,
    make.screen('allBookmarks', '/-/bookmarks'),
    make.screen('bulletins', '/-/bulletins'),
    make.screen('problems', '/-/problems'),
  ],
});

const helpMenu = (make: Make, mac: boolean): Item => ({
  role: 'help',
  label: make.names.help,
  submenu: [make.command('help'), ...make.deeds('showLog'), ...(mac ? [] : [separator, about(make)])],
});
