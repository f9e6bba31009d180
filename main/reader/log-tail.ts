import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { LogView } from '../api/state-view.ts';

const most = 100_000; // bytes: some thousand lines, more than anybody reads on a screen

/** The last lines of the log in a data folder; none where nothing was ever written. */
export async function readLog(dataDir: string): Promise<Outcome<LogView>> {
  const file = join(dataDir, 'logs', 'fieldbook.log');
  try {
    const log = await open(file, 'r');
    try {
      const { size } = await log.stat();
      const from = Math.max(0, size - most);
      const { buffer, bytesRead } = await log.read(Buffer.alloc(size - from), 0, size - from, from);
      const text = buffer.toString('utf8', 0, bytesRead);
      // A cut goes through a line, and perhaps through a letter: that line is left out.
      return done({ file, text: from === 0 ? text : text.slice(text.indexOf('\n') + 1), cut: from > 0 });
    } finally {
      await log.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return done({ file, text: '', cut: false });
    }
    const why = error instanceof Error ? error.message : String(error);
    return refuse('not-ready', `The log cannot be read: ${why}.`, `It is ${file}.`);
  }
}
