/** The start of the publisher's words: the one file of them that reads the environment and the clock. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { runPublisher } from './terminal.ts';

process.exitCode = await runPublisher({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  passphrase: process.env['FIELDBOOK_KEY_PASSPHRASE'],
  sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
  hostName: hostname(),
  newId: randomUUID,
  now: () => new Date(),
  stdout: process.stdout,
  stderr: process.stderr,
});
