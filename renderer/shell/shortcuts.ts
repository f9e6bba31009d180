import { strokesOf, type CommandId, type KeyStroke } from '../../main/api/commands/commands.ts';
import { words } from '../words/words.ts';

/** What is pressed, as the DOM says it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  /** Where the key is, for keyboards that write other letters. */
  readonly code?: string;
};

/**
 * Whether a key event is this stroke. Shift counts with named keys and with letters that are held with Ctrl; `?` and `/`
 * are typed with it on many keyboards, and without on others.
 */
export function matches(stroke: KeyStroke, event: Pressed, mac: boolean): boolean {
  const { ctrl, meta } = heldFor(stroke, mac);
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== (stroke.alt ?? false))
    return false;
  const shiftCounts = stroke.key.length > 1 || /^[a-z]$/.test(stroke.key);
  if (shiftCounts && event.shiftKey !== (stroke.shift ?? false)) return false;
  return stroke.key.length > 1 ? event.key === stroke.key : letterOf(event) === stroke.key;
}

function heldFor({ mod, ctrl }: KeyStroke, mac: boolean): { ctrl: boolean; meta: boolean } {
  const either = mod === true;
  return { ctrl: ctrl === true || (either && !mac), meta: either && mac };
}

/** A Cyrillic or Greek keyboard means the key at the place of the Latin letter. */
function letterOf({ key, code = '' }: Pressed): string {
  const latin = /^[\x20-\x7e]$/.test(key);
  return latin ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key);
}

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
};

/**
 * The keys as they stand on the keyboard, for help and hints: `['Ctrl', 'K']`.
 *
 * @param printed what stands on a key of the language's keyboards, by what stands on an American one
 */
export function keyNames(
  stroke: KeyStroke,
  mac: boolean,
  printed: (name: string) => string = words.shortcuts.key,
): readonly string[] {
  const key = signs[stroke.key] ?? (stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
  const names = [
    ...(stroke.ctrl ? [mac ? '⌃' : 'Ctrl'] : []),
    ...(stroke.mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(stroke.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(stroke.shift ? [mac ? '⇧' : 'Shift'] : []),
    key,
  ];
  return names.map(printed);
}

/** The keys of a command that are shown beside it; none where it has none. */
export function shownKeys(id: CommandId, mac: boolean): readonly string[] {
  const [first] = strokesOf(id, mac);
  return first === undefined ? [] : keyNames(first, mac);
}
