import * as util from 'node:util';
import { Stop } from './terminal.mjs';

const usage = `Usage: npm start [-- FLAGS]
  --web           open the reader in the browser, not in a window of its own
  --no-open       print the address only (with the browser)
  --port N        the port to listen on; 0: any free one (with the browser)
  --data DIR      keep bookmarks, settings and the search index here
  --library DIR   open this folder of Markdown as a working copy
  --help          print this`;

const options = /** @type {const} */ ({
  web: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  library: { type: 'string' },
  help: { type: 'boolean' },
});

/** `npm start` was asked for its usage. */
export const help = usage;

/**
 * Reads the flags of `npm start`; a wrong one is refused with the usage.
 *
 * @param {readonly string[]} args
 */
export function parseFlags(args) {
  try {
    const { values } = util.parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) < 65536)) {
      throw new Error(`--port takes a number from 0 to 65535, not “${values.port}”`);
    }
    return values;
  } catch (error) {
    throw new Stop(`${String(error instanceof Error ? error.message : error).split('. ')[0]}.`, usage);
  }
}
