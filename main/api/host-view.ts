/**
 * What a native menu can ask of the page that it belongs to. Each has a keyboard shortcut of the same name in the
 * renderer, so choosing the menu's entry and pressing the keys are one thing.
 */
export type HostCommand = 'search' | 'back' | 'forward' | 'bookmark' | 'print' | 'sidebar' | 'help';
