import type { BrowserWindow, MessageBoxOptions } from 'electron';
import type { BoxWords } from './words-en.ts';

/** The part of Electron that asks and opens. */
export interface Outside {
  /** The window that the question belongs to; `null` where it is gone. */
  readonly window: () => BrowserWindow | null;
  readonly ask: (
    window: BrowserWindow,
    question: MessageBoxOptions,
  ) => Promise<{ readonly response: number }>;
  /** In the language that is spoken now. */
  readonly words: () => BoxWords;
  readonly open: (url: string) => Promise<void>;
  readonly fail: (what: string, error: unknown) => void;
}

const yes = 1;

/**
 * Asks before an address leaves Fieldbook, in the system's own box: a script in the page can want a new window, but it
 * can't press this button. One question at a time; what is wanted meanwhile is dropped, so that nobody is worn down by
 * boxes.
 */
export function createLeave({ window, ask, words, open, fail }: Outside): (url: string) => Promise<void> {
  let asking = false;
  return async (url) => {
    const above = window();
    if (asking || above === null) return;
    asking = true;
    try {
      const { response } = await ask(above, question(url, words()));
      if (response === yes) await open(url);
    } catch (error) {
      fail('The system could not open an outside link', error);
      await ask(above, { type: 'error', title: 'Fieldbook', message: words().notOpened, detail: url });
    } finally {
      asking = false;
    }
  };
}

const question = (url: string, words: BoxWords): MessageBoxOptions => ({
  type: 'question',
  title: 'Fieldbook',
  message: url.startsWith('mailto:') ? words.leaveMail : words.leave,
  // The canonical form: a host in punycode looks like what it is.
  detail: new URL(url).href,
  buttons: [words.cancel, words.open],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
});
