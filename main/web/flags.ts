import { parseArgs } from 'node:util';
import { done, refuse, type Outcome } from '../api/failure.ts';

/** What `fieldbook serve` was asked for. */
export interface ServeFlags {
  /** The port to listen on, 0 for any free one; `null` lets the host choose. */
  readonly port: number | null;
  /** Open the address in the system's browser. */
  readonly open: boolean;
  /** The data folder and a library folder, as typed. */
  readonly data: string | null;
  readonly library: string | null;
  readonly help: boolean;
}

export const usage = `Usage: fieldbook serve [options]

Opens the reader for a browser on this machine, and prints the address that lets one in.

Options:
  --port N       listen on this port; 0: any free one (default: one that stays the same for a data folder)
  --open         open the address in the system's browser
  --data DIR     keep bookmarks, settings and the search index here
  --library DIR  open this folder of Markdown as a working copy, and follow its edits
  --help         print this

Exit codes:
  0  it was told to stop
  1  the port is taken
  2  the command line is wrong
  3  the library cannot be read
`;

/** Reads the flags after `serve`; what is not one of them is refused by name. */
export function parseServeFlags(args: readonly string[]): Outcome<ServeFlags> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        data: { type: 'string' },
        library: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const { port, open, data = null, library = null, help } = values;
    if (port !== undefined && !isPort(port)) {
      return refuse('bad-parameters', `--port takes a number from 0 to 65535, not “${port}”.`);
    }
    return done({ port: port === undefined ? null : Number(port), open, data, library, help });
  } catch (error) {
    // Node's own sentence names the flag; what follows it is advice for programmers.
    return refuse(
      'bad-parameters',
      `${String(error instanceof Error ? error.message : error).split('. ')[0]}.`,
    );
  }
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
