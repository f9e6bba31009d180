import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { Refusal } from '../../main/api/refusal.ts';
import type { Lifetimes } from './expiry.ts';
import { makeKeyRing, usualRing } from './key-ring.ts';
import { runPublish, type PublishFlags } from './publish-word.ts';
import { runRotate, runRootSign, runThreshold, runRootAccept, type RootFlags } from './root-words.ts';
import type { PublisherWorld } from './publisher-world.ts';

/** The same meanings as in the reader's terminal (`main/cli/exit.ts`). */
export const exit = { done: 0, usage: 2, refused: 5, failed: 6 } as const;

const exitHelp = `
The passphrase of key files is read from FIELDBOOK_KEY_PASSPHRASE.

Exit codes:
  0  done
  2  the command line is wrong
  5  refused: the source, the keys or the repository are not in order
  6  failed: the disk or another publication was in the way
`;

/** Runs `publish`, `keys` or `root`; answers with the exit code. */
export async function runPublisher(world: PublisherWorld): Promise<number> {
  try {
    await describe(world).parseAsync([...world.args], { from: 'user' });
    return exit.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    if (!(error instanceof Refusal)) throw error;
    return complain(world, error);
  }
}

function complain({ stderr }: PublisherWorld, { failure }: Refusal): number {
  stderr.write(failure.next === undefined ? `${failure.message}\n` : `${failure.message}\n${failure.next}\n`);
  const inTheWay = ['disk-full', 'store-unwritable', 'store-locked'].includes(failure.code);
  return inTheWay ? exit.failed : exit.refused;
}

function describe(world: PublisherWorld): Command {
  const program = new Command('fieldbook')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    })
    .addHelpText('after', exitHelp);

  withExpiries(withKeys(program.command('publish')))
    .description('signs a source folder as the next edition of a repository')
    .argument('<source>', 'a folder with library.json, pages/ and bulletins/, or any folder of Markdown')
    .requiredOption('--to <repository>', 'the repository; made when it is not there')
    .option('--allow-warnings', 'publish in spite of warnings; they are listed all the same')
    .option('--renew', 'sign anew even where nothing changed')
    .option('--serial <n>', 'the number of the edition, when it is not the next one', wholeNumber)
    .option('--json', 'print one object, for scripts')
    .action((source: string, flags: PublishFlags) => runPublish(world, source, flags));

  const keys = program.command('keys').description('makes the keys of a publisher');
  keys
    .command('init')
    .argument('<folder>', 'a new folder')
    .option('--root-keys <n>', 'how many root keys', wholeNumber, usualRing.rootKeys)
    .option('--threshold <n>', 'how many of them must sign a root', wholeNumber, usualRing.threshold)
    .action(async (folder: string, { rootKeys, threshold }: { rootKeys: number; threshold: number }) => {
      await makeKeyRing(resolve(world.cwd, folder), world.passphrase, { rootKeys, threshold });
      world.stdout.write(
        `Keys made in ${folder}: ${rootKeys} root keys (${threshold} must sign), and one each for targets, snapshot and timestamp.\n`,
      );
    });

  addRootWords(world, program.command('root').description('changes whom readers trust'));
  return program;
}

function addRootWords(world: PublisherWorld, root: Command): void {
  withExpiries(withKeys(root.command('rotate')))
    .description('replaces keys, and makes the next root')
    .argument('<what>', 'a role (root, targets, snapshot, timestamp) or the name of one key')
    .requiredOption('--to <repository>', 'the repository')
    .action((what: string, flags: RootFlags) => runRotate(world, what, flags));
  withExpiries(withKeys(root.command('threshold')))
    .description('changes how many root keys must sign, and makes the next root')
    .argument('<n>', 'how many', wholeNumber)
    .requiredOption('--to <repository>', 'the repository')
    .action((count: number, flags: RootFlags) => runThreshold(world, count, flags));
  withKeys(root.command('sign'))
    .description('adds the signatures of the root keys at hand to a draft')
    .argument('<draft>', 'the file that rotate or threshold wrote')
    .action((draft: string, flags: Pick<RootFlags, 'keys'>) => runRootSign(world, draft, flags));
  root
    .command('accept')
    .description('makes a draft that bears enough signatures the next root')
    .argument('<draft>', 'the file')
    .requiredOption('--to <repository>', 'the repository')
    .action((draft: string, flags: Pick<RootFlags, 'to'>) => runRootAccept(world, draft, flags));
}

const withKeys = (command: Command): Command =>
  command.requiredOption('--keys <folder>', 'the folder of keys');

const withExpiries = (command: Command): Command =>
  command.option(
    '--expires <role=days>',
    'for how long a role’s signature is good; may be said once a role',
    (text: string, before: Partial<Lifetimes> = {}) => ({ ...before, ...lifetimeFrom(text) }),
  );

function lifetimeFrom(text: string): Partial<Lifetimes> {
  const [, role = '', days = ''] = /^(root|targets|snapshot|timestamp)=(\d{1,5})$/.exec(text) ?? [];
  if (role === '') throw new InvalidArgumentError('role=days is meant, as in timestamp=14.');
  return { [role]: Number(days) };
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number from 1 on is meant.');
}
