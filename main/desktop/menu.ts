import type { MenuItemConstructorOptions } from 'electron';
import { strokesOf, type CommandId, type KeyStroke } from '../api/commands/commands.ts';
import type { CommandNames, MenuNames } from '../api/commands/words-en.ts';

/** What the menu can make happen; everything else in it is Electron's own roles. */
export interface MenuActions {
  /** Asks the page to do what its shortcut of this name does. */
  readonly command: (command: CommandId) => void;
  /** Opens a screen of the app. */
  readonly go: (address: string) => void;
  /** Shows the page larger (`1`), smaller (`-1`) or in its own size (`0`). */
  readonly zoom: (by: 1 | -1 | 0) => void;
  /** Saves what is shown as a PDF. */
  readonly savePdf: () => void;
  /** Shows the log in its folder. */
  readonly showLog: () => void;
}

/** The words of the menu, in one language. */
export interface MenuWords {
  readonly commandNames: CommandNames;
  readonly menuNames: MenuNames;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** The native menu, as a table that Electron builds; on a Mac with the menus a Mac has. */
export function menuTemplate(mac: boolean, words: MenuWords, actions: MenuActions): Item[] {
  const make = itemsFor(mac, words, actions);
  const { menuNames: names } = words;
  return [
    ...(mac ? [macAppMenu(make)] : []),
    fileMenu(make, actions, mac),
    { role: 'editMenu', label: names.edit },
    viewMenu(make),
    goMenu(make),
    {
      label: names.bookmarks,
      submenu: [make.command('bookmark'), make.screen('allBookmarks', '/-/bookmarks')],
    },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(make, actions, mac),
  ];
}

type Make = ReturnType<typeof itemsFor>;

const itemsFor = (mac: boolean, { commandNames, menuNames }: MenuWords, actions: MenuActions) => ({
  names: menuNames,
  // The keys are shown, not registered: the page handles them itself, because it knows whether somebody is typing.
  command: (id: CommandId): Item => ({
    id,
    label: commandNames[id],
    accelerator: shownAccelerator(id, mac),
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
  /** The page is as large as the desktop shows it, so these keys are the menu's own. Only one of them is shown. */
  zoom: (id: 'zoomIn' | 'zoomOut' | 'resetZoom', by: 1 | -1 | 0): Item[] =>
    strokesOf(id, mac).map((stroke, at) => ({
      id: at === 0 ? id : `${id}-${at}`,
      label: commandNames[id],
      accelerator: acceleratorOf(stroke),
      ...(at === 0 ? {} : { visible: false, acceleratorWorksWhenHidden: true }),
      click: () => {
        actions.zoom(by);
      },
    })),
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

function shownAccelerator(id: CommandId, mac: boolean): string {
  const [first] = strokesOf(id, mac);
  return first === undefined ? '' : acceleratorOf(first);
}

const about = (make: Make): Item => make.screen('about', '/-/about');
const settings = (make: Make): Item => make.screen('settings', '/-/settings', 'CmdOrCtrl+,');

const macAppMenu = (make: Make): Item => ({
  label: 'Fieldbook',
  submenu: [
    about(make),
    separator,
    settings(make),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
});

const fileMenu = (make: Make, actions: MenuActions, mac: boolean): Item => ({
  label: make.names.file,
  submenu: [
    make.command('newTab'),
    make.command('reopenTab'),
    make.command('closeTab'),
    separator,
    make.command('print'),
    { id: 'savePdf', label: make.names.savePdf, click: actions.savePdf },
    separator,
    // ⌘W closes the tab, as in every program with tabs.
    ...(mac
      ? [{ role: 'close', accelerator: 'Shift+CmdOrCtrl+W' } as const]
      : [settings(make), separator, { role: 'quit' } as const]),
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
    ...make.zoom('resetZoom', 0),
    ...make.zoom('zoomIn', 1),
    ...make.zoom('zoomOut', -1),
    separator,
    { role: 'togglefullscreen' },
    { role: 'reload' },
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

const helpMenu = (make: Make, actions: MenuActions, mac: boolean): Item => ({
  role: 'help',
  label: make.names.help,
  submenu: [
    make.command('help'),
    { id: 'log', label: make.names.showLog, click: actions.showLog },
    ...(mac ? [] : [separator, about(make)]),
  ],
});
