import type { BrowserWindow, MessageBoxOptions } from 'electron';

/** The part of Electron that asks and opens. */
export interface Outside {
  /** The window that the question belongs to; `null` where it is gone. */
  readonly window: () => BrowserWindow | null;
  readonly ask: (
    window: BrowserWindow,
    question: MessageBoxOptions,
  ) => Promise<{ readonly response: number }>;
  readonly open: (url: string) => Promise<void>;
  readonly fail: (what: string, error: unknown) => void;
}

const yes = 1;

/**
 * Asks before an address leaves Fieldbook, in the system's own box: a script in the page can want a new window, but it
 * can't press this button. One question at a time; what is wanted meanwhile is dropped, so that nobody is worn down by
 * boxes.
 */
export function createLeave({ window, ask, open, fail }: Outside): (url: string) => Promise<void> {
  let asking = false;
  return async (url) => {
    const above = window();
    if (asking || above === null) return;
    asking = true;
    try {
      const { response } = await ask(above, question(url));
      if (response === yes) await open(url);
    } catch (error) {
      fail('The system could not open an outside link', error);
    } finally {
      asking = false;
    }
  };
}

const question = (url: string): MessageBoxOptions => ({
  type: 'question',
  title: 'Fieldbook',
  message: url.startsWith('mailto:')
    ? 'Write an e-mail to this address?'
    : 'Open this address outside Fieldbook?',
  // The canonical form: a host in punycode looks like what it is.
  detail: new URL(url).href,
  buttons: ['Cancel', 'Open'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
});
