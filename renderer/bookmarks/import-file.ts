import type { Failure } from '../../main/api/failure.ts';
import type { ImportReport } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { words } from '../words/words.ts';

/** What became of a file that was chosen. */
export type Imported =
  | { readonly name: string; readonly upload: string; readonly report: ImportReport }
  | { readonly name: string; readonly failure: Failure };

const pieceLength = 40_000; // characters: what a call may carry, see the contract

/** Hands a file to the program, piece by piece. */
export async function importFile(file: File): Promise<Imported> {
  const { name } = file;
  const text = await read(file);
  if (text === null) {
    return { name, failure: { code: 'kept-unreadable', message: words.kept.unreadable(name) } };
  }
  const upload = crypto.getRandomValues(new Uint32Array(4)).join('-');
  for (let at = 0; ; at += pieceLength) {
    const last = at + pieceLength >= text.length;
    const answer = await call('kept.import', { upload, text: text.slice(at, at + pieceLength), last });
    if (!answer.ok) return { name, failure: answer.failure };
    if (answer.value !== null) return { name, upload, report: answer.value };
  }
}

/** `null` for a file that is gone, or that the system doesn't let us read. */
async function read(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
