import { words } from '../words/words.ts';

/** One key of the keyboard with what is held down beside it. `mod` is Ctrl, or Command on a Mac. */
export interface KeyStroke {
  readonly key: string;
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

/** One thing that the keyboard does. The menu, the help and the tests read this table. */
export interface Shortcut {
  readonly strokes: readonly [KeyStroke, ...KeyStroke[]];
  readonly label: string;
  readonly group: keyof typeof words.shortcuts.groups;
  /** Works while the reader is typing, too. */
  readonly whileTyping?: true;
}

const text = words.shortcuts;

/** Every shortcut of the reader, once. */
export const shortcuts = {
  search: { strokes: [{ key: 'k', mod: true }, { key: '/' }], label: text.search, group: 'find' },
  nextMark: { strokes: [{ key: 'F3' }], label: text.nextMark, group: 'find', whileTyping: true },
  previousMark: {
    strokes: [{ key: 'F3', shift: true }],
    label: text.previousMark,
    group: 'find',
    whileTyping: true,
  },
  clearMarks: { strokes: [{ key: 'Escape' }], label: text.clearMarks, group: 'find' },
  back: { strokes: [{ key: 'ArrowLeft', alt: true }], label: text.back, group: 'go' },
  forward: { strokes: [{ key: 'ArrowRight', alt: true }], label: text.forward, group: 'go' },
  site: { strokes: [{ key: '.', mod: true }], label: text.site, group: 'go', whileTyping: true },
  bookmark: {
    strokes: [{ key: 'd', mod: true }],
    label: text.bookmark,
    group: 'page',
    whileTyping: true,
  },
  note: { strokes: [{ key: 'n' }], label: text.note, group: 'page' },
  print: { strokes: [{ key: 'p', mod: true }], label: text.print, group: 'page', whileTyping: true },
  sidebar: {
    strokes: [{ key: 'b', mod: true }],
    label: text.sidebar,
    group: 'window',
    whileTyping: true,
  },
  help: { strokes: [{ key: '?' }], label: text.help, group: 'window' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

/** What is pressed, as the DOM says it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key event is this stroke. Shift counts only with named keys: `?` is typed with it on many keyboards. */
export function matches(stroke: KeyStroke, event: Pressed): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (mod !== (stroke.mod ?? false) || event.altKey !== (stroke.alt ?? false)) return false;
  if (stroke.key.length === 1) return event.key.toLowerCase() === stroke.key;
  return event.key === stroke.key && event.shiftKey === (stroke.shift ?? false);
}

/** The keys as they stand on the keyboard, for help and hints: `['Ctrl', 'K']`. */
export function keyNames(stroke: KeyStroke, mac: boolean): readonly string[] {
  const named: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
  const key = named[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
  return [
    ...(stroke.mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(stroke.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(stroke.shift ? [mac ? '⇧' : 'Shift'] : []),
    key,
  ];
}
