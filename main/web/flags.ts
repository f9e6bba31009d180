import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { passphraseVariable, type RoomFlags } from './room.ts';

/** Where browsers expect HTTPS that isn't the machine's own: what a room is served at unless told otherwise. */
export const roomPort = 8443;

/** What `fieldbook serve` was asked for. */
export interface ServeFlags {
  /** The port to listen on, 0 for any free one; `null` lets the host choose. */
  readonly port: number | null;
  /** Open the address in the system's browser. */
  readonly open: boolean;
  /** The data folder and a library folder, as typed. */
  readonly data: string | null;
  readonly library: string | null;
  /** With whom the reader is shared; `null`: with nobody. */
  readonly room: RoomFlags | null;
  readonly help: boolean;
}

export const usage = `Usage: fieldbook serve [options]

Opens the reader for a browser on this machine, and prints the address that lets one in.

Options:
  --port N       listen on this port; 0: any free one (default: one that stays the same for a data folder;
                 ${roomPort} with --host)
  --open         open the address in the system's browser
  --data DIR     keep bookmarks, settings and the search index here
  --library DIR  open this folder of Markdown as a working copy, and follow its edits
  --help         print this

To share the reader with a room:
  --host NAME    listen in the network as NAME, this machine's name or address as browsers know it
  --cert FILE    the certificate for NAME in PEM, followed by those that it is signed by
  --key FILE     its private key in PEM; a passphrase is taken from ${passphraseVariable}

Two addresses are printed then: one that lets a single browser in as yours, and one for the room. Visitors read,
search, and keep bookmarks, sites and notes of their own; updates and the log stay with you.

Exit codes:
  0  it was told to stop
  1  the port is taken
  2  the command line is wrong, or the certificate is not for NAME
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
        host: { type: 'string' },
        cert: { type: 'string' },
        key: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const { port, open, data = null, library = null, help } = values;
    if (port !== undefined && !isPort(port)) {
      return refuse('bad-parameters', `--port takes a number from 0 to 65535, not “${port}”.`);
    }
    const room = roomIn(values);
    if (!room.ok) return room;
    return done({
      ...{ open, data, library, help },
      port: port === undefined ? null : Number(port),
      room: room.value,
    });
  } catch (error) {
    // Node's own sentence names the flag; what follows it is advice for programmers.
    return refuse(
      'bad-parameters',
      `${String(error instanceof Error ? error.message : error).split('. ')[0]}.`,
    );
  }
}

/** All three or none: in a network nothing is served without TLS, as what people keep here says what they run. */
function roomIn({ host, cert, key }: Partial<RoomFlags>): Outcome<RoomFlags | null> {
  if (host === undefined && cert === undefined && key === undefined) return done(null);
  if (host === undefined) return refuse('bad-parameters', '--cert and --key belong to --host NAME.');
  if (!isName(host)) {
    return refuse(
      'bad-parameters',
      `--host takes a name or an address, such as jump.example, not “${host}”.`,
    );
  }
  if (cert === undefined || key === undefined) {
    return refuse(
      'bad-parameters',
      '--host needs --cert FILE and --key FILE: a network is served with TLS only.',
    );
  }
  return done({ host, cert, key });
}

/** A DNS name that stands for one machine, or an IP address without brackets. */
const isName = (text: string): boolean =>
  isIP(text) > 0
    ? text !== '0.0.0.0' && text !== '::'
    : /^(?=.{1,253}$)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})*$/i.test(text);

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
