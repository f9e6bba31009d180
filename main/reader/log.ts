import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A host's log: what happened to the program, never what was read. */
export interface Log {
  /** One sentence. */
  note(sentence: string): void;
  /** What failed, and the error with its stack. */
  fail(what: string, error: unknown): void;
}

/** From this size on, bytes, the log is put aside as `fieldbook.1.log` at the next start. */
const rotateAt = 1_000_000;

/**
 * Opens `fieldbook.log` in a folder, which is made where missing. A log that can't be written (a full disk, a
 * read-only medium) must not stop the reader: then `onLost` hears it, once.
 */
export function openLog(folder: string, now: () => Date, onLost: (error: unknown) => void): Log {
  const file = join(folder, 'fieldbook.log');
  let lost = false;
  const attempt = (write: () => void): void => {
    if (lost) return;
    try {
      write();
    } catch (error) {
      lost = true;
      onLost(error);
    }
  };
  const append = (text: string): void => {
    attempt(() => {
      appendFileSync(file, `${now().toISOString()} ${text}\n`, { mode: 0o600 });
    });
  };
  attempt(() => {
    mkdirSync(folder, { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > rotateAt) renameSync(file, join(folder, 'fieldbook.1.log'));
  });
  return {
    note: append,
    fail: (what, error) => {
      append(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  };
}
