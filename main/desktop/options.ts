import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDeepLink } from '../../content/format/deep-link.ts';
import { updateFileIn } from './opened-file.ts';

/** What the command line asks for. */
export interface DesktopOptions {
  /** `--data DIR`, absolute: the data folder instead of the user's own. */
  readonly dataDir: string | null;
  /** `--library DIR`, absolute: a source folder to open as a working copy. */
  readonly library: string | null;
  /** Address inside the app, from a `fieldbook:` link. */
  readonly address: string | null;
  /** An update file to look at, absolute; whether it is there was not asked. */
  readonly file: string | null;
}

const isLink = (argument: string): boolean => /^fieldbook:/i.test(argument);

/**
 * Reads the command line of a start. Chromium's and Electron's own switches are between ours, so what is unknown
 * is left alone instead of refused.
 *
 * A link comes from outside, by way of the system. Whatever stands behind it on the command line may have been
 * smuggled in by its author, so only flags in front of the first link count.
 *
 * @param argv the whole command line; the program's own path in front does no harm.
 */
export function readOptions(argv: readonly string[], cwd: string): DesktopOptions {
  const firstLink = argv.findIndex(isLink);
  const trusted = firstLink === -1 ? argv : argv.slice(0, firstLink);
  const { values, positionals } = parseArgs({
    args: [...trusted],
    options: { data: { type: 'string' }, library: { type: 'string' } },
    strict: false,
  });
  const folder = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? resolve(cwd, value) : null;
  return {
    dataDir: folder(values['data']),
    library: folder(values['library']),
    address: parseDeepLink(argv[firstLink] ?? ''),
    file: updateFileIn(positionals, cwd),
  };
}
