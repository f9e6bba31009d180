import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '../api/host-view.ts';

/** What the menu can make happen; everything else in it is Electron's own roles. */
export interface MenuActions {
  /** Asks the page to do what its shortcut of this name does. */
  readonly command: (command: HostCommand) => void;
  /** Opens a screen of the app. */
  readonly go: (address: string) => void;
  /** Shows the log in its folder. */
  readonly showLog: () => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** The native menu, as a table that Electron builds; on a Mac with the menus a Mac has. */
export function menuTemplate(mac: boolean, actions: MenuActions): Item[] {
  const make = itemsFor(actions);
  return [
    ...(mac ? [macAppMenu(make)] : []),
    fileMenu(make, mac),
    { role: 'editMenu', label: '&Edit' },
    viewMenu(make),
    goMenu(make),
    {
      label: '&Bookmarks',
      submenu: [
        make.command('Bookmark This Page', 'bookmark', 'CmdOrCtrl+D'),
        make.screen('All Bookmarks', '/-/bookmarks'),
      ],
    },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(make, actions, mac),
  ];
}

type Make = ReturnType<typeof itemsFor>;

const itemsFor = (actions: MenuActions) => ({
  // The keys are shown, not registered: the page handles them itself, because it knows whether somebody is typing.
  command: (label: string, name: HostCommand, accelerator: string): Item => ({
    id: name,
    label,
    accelerator,
    registerAccelerator: false,
    click: () => {
      actions.command(name);
    },
  }),
  screen: (label: string, address: string, accelerator?: string): Item => ({
    id: address,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      actions.go(address);
    },
  }),
});

const about = (make: Make): Item => make.screen('About Fieldbook', '/-/about');
const settings = (make: Make): Item => make.screen('Settings', '/-/settings', 'CmdOrCtrl+,');

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

const fileMenu = (make: Make, mac: boolean): Item => ({
  label: '&File',
  submenu: [
    make.command('Print…', 'print', 'CmdOrCtrl+P'),
    separator,
    ...(mac ? [{ role: 'close' } as const] : [settings(make), separator, { role: 'quit' } as const]),
  ],
});

const viewMenu = (make: Make): Item => ({
  label: '&View',
  submenu: [
    make.command('Sidebar', 'sidebar', 'CmdOrCtrl+B'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    { role: 'reload' },
  ],
});

const goMenu = (make: Make): Item => ({
  label: '&Go',
  submenu: [
    make.command('Back', 'back', 'Alt+Left'),
    make.command('Forward', 'forward', 'Alt+Right'),
    separator,
    make.command('Search', 'search', 'CmdOrCtrl+K'),
    separator,
    make.screen('Bookmarks', '/-/bookmarks'),
    make.screen('Bulletins', '/-/bulletins'),
    make.screen('Problems in This Library', '/-/problems'),
  ],
});

const helpMenu = (make: Make, actions: MenuActions, mac: boolean): Item => ({
  role: 'help',
  label: '&Help',
  submenu: [
    make.command('Keyboard Shortcuts', 'help', '?'),
    { id: 'log', label: 'Show the Log', click: actions.showLog },
    ...(mac ? [] : [separator, about(make)]),
  ],
});
