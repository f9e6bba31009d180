import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Runs the built web or terminal host in this very process: one less to start, stdout and exit code are its own, and
 * Ctrl+C reaches it.
 *
 * @param {readonly string[]} args the command line, beginning with the host's word
 */
export async function runHost(args) {
  goWhereAsked();
  process.argv.splice(2, Infinity, ...args);
  await import(pathToFileURL(join(root, 'out/main/fieldbook.mjs')).href);
}

/** Words that the publisher's own program answers: it is never part of an installed app. */
export const publisherWords = ['publish', 'keys', 'root'];

/** Runs the publisher's program, in this very process as above. */
export async function runPublisher(/** @type {readonly string[]} */ args) {
  goWhereAsked();
  process.argv.splice(2, Infinity, ...args);
  await import(pathToFileURL(join(root, 'out/publish/publish.mjs')).href);
}

/** npm runs scripts in the repository's folder; paths on the command line are meant from where the person stands. */
export function goWhereAsked() {
  if (process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
}
