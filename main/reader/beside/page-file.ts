import type { Library } from '../../library/library.ts';
import type { ShelfPage } from '../shelf.ts';
import { workerFile } from '../stock/worker-file.ts';
import type { PageFile } from './wire.ts';

/** How a library's pages are told to a worker, with the files that they take in. */
export function pageFile(library: Library): (page: Pick<ShelfPage, 'file' | 'takesIn'>) => PageFile {
  const file = workerFile(library);
  return ({ file: { path }, takesIn }) => {
    const partials = takesIn.calls.map((call) => ({ ...file(call.path), ...call }));
    return { ...file(path), ...(partials.length > 0 && { partials }) };
  };
}
