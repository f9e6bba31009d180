import { resolve } from 'node:path';
import type { Problem } from '../../main/api/library-view.ts';
import { countChanges, type PathChanges } from '../../main/library/changes.ts';
import { isEmptyFolder, makeKeyRing, openKeyRing, usualRing } from './key-ring.ts';
import { publish, SourceRefusal, type PublishResult } from './publish.ts';
import type { Lifetimes } from './expiry.ts';
import { dateOf, lifetimesFrom, type PublisherWorld } from './publisher-world.ts';

export interface PublishFlags {
  readonly to: string;
  readonly keys: string;
  readonly expires?: Partial<Lifetimes>;
  readonly allowWarnings?: boolean;
  readonly renew?: boolean;
  readonly serial?: number;
  readonly json?: boolean;
}

/** `fieldbook publish`. Where the folder of keys is empty, keys are made first, and that is said. */
export async function runPublish(world: PublisherWorld, source: string, flags: PublishFlags): Promise<void> {
  const keys = resolve(world.cwd, flags.keys);
  if (await isEmptyFolder(keys)) {
    await makeKeyRing(keys, world.passphrase, usualRing);
    world.stderr.write(
      `New keys were made in ${keys}. Move root-*.pem to safe places, apart from each other: publishing does not need them.\n`,
    );
  }
  try {
    const result = await publish({
      source: resolve(world.cwd, source),
      repository: resolve(world.cwd, flags.to),
      ring: await openKeyRing(keys, world.passphrase),
      lifetimes: lifetimesFrom(flags.expires),
      date: dateOf(world),
      writer: { host: world.hostName, newId: world.newId },
      allowWarnings: flags.allowWarnings ?? false,
      renew: flags.renew ?? false,
      serial: flags.serial,
      onProgress: meter(world),
    });
    for (const warning of result.warnings) world.stderr.write(`warning: ${problemLine(warning)}\n`);
    if (result.outcome === 'unchanged' && flags.expires !== undefined) world.stderr.write(keptExpiry);
    world.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : summary(result));
  } catch (error) {
    if (error instanceof SourceRefusal) {
      for (const problem of error.problems) world.stderr.write(`${problemLine(problem)}\n`);
      if (flags.json)
        world.stdout.write(`${JSON.stringify({ outcome: 'refused', problems: error.problems })}\n`);
    }
    throw error;
  }
}

const keptExpiry =
  '--expires counts for what is signed, and nothing was: say --renew as well to sign with other dates.\n';

const problemLine = ({ path, line, code, message }: Problem): string =>
  `${path}${line === undefined ? '' : `:${line}`}: ${message} [${code}]`;

/** A terminal gets a line that counts; a log gets none. */
function meter({ stderr }: PublisherWorld): (done: number, of: number) => void {
  return (done, of) => {
    if (stderr.isTTY) stderr.write(`\r${done} of ${of} files${done === of ? '\n' : ''}`);
  };
}

function summary({ outcome, serial, from, changes, files, goodUntil }: PublishResult): string {
  const until = `Signatures are good until ${goodUntil}.`;
  if (outcome === 'unchanged') return `Nothing changed: edition ${serial} stays as it is. ${until}\n`;
  if (outcome === 'renewed') return `Nothing changed: edition ${serial} was signed anew. ${until}\n`;
  const after = from === null ? '' : ` after ${from}`;
  return [
    `Edition ${serial}${after}: ${files} files, ${countChanges(changes)} changed. ${until}`,
    ...listing('Pages', changes.pages),
    ...listing('Bulletins', changes.bulletins),
    ...listing('Other files', changes.other),
    '',
  ].join('\n');
}

const longest = 20;

function listing(kind: string, changes: PathChanges): string[] {
  const lines = (['new', 'revised', 'withdrawn'] as const).flatMap((how) =>
    changes[how].map((path) => `    ${how} ${path}`),
  );
  if (lines.length === 0) return [];
  const more = lines.length > longest ? [`    and ${lines.length - longest} more`] : [];
  return [`  ${kind}:`, ...lines.slice(0, longest), ...more];
}
