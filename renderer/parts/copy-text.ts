import { words } from '../words/words.ts';
import { say } from './toasts.ts';

/** Copies text and says what was copied, or that it could not be. */
export async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say(what);
    return true;
  } catch {
    say(words.page.copyFailed); // a browser may refuse; the text stays selectable
    return false;
  }
}
