import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { World } from '../reader/world.ts';
import { exit, exitHelp } from './exit.ts';
import { addBulletinsWord } from './bulletins-word.ts';
import type { CheckFlags } from './check.ts';
import { addKeptWords } from './kept-words.ts';
import type { SearchFlags } from './search.ts';
import type { ShowFlags } from './show.ts';
import { addUpdateWords } from './update-words.ts';

/**
 * Runs one word of the terminal host.
 *
 * @returns the exit code, see `exit.ts`
 */
export async function runCommand(world: World): Promise<number> {
  let code: number = exit.found;
  const program = describeCommands(world, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...world.args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.found : exit.usage;
  }
}

/** Each word's code is loaded when it was said. */
function describeCommands(world: World, end: (code: number) => void): Command {
  const program = new Command('fieldbook')
    .description('Reads and searches security documentation and bulletins, without a network.')
    .version(world.version)
    // So that `bulletins --version 4.4.14` means the release and not this program's own number.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    })
    .addHelpText('after', exitHelp);

  withFolders(program.command('search'))
    .description('finds sections of pages, bulletins and ids; prints the best first')
    .argument('[query...]', 'words, an id (CVE-2021-44228), a version, a flag: as you would type them')
    .option('--json', 'print one object, for scripts')
    .option('--limit <n>', 'so many hits at most', wholeNumber(1, 200), 10)
    .option('--stdin', 'read a query a line, and print an object a line')
    // `search --tls-cipher-suites`: what isn't ours is what somebody looks for. `--` before it says so for certain.
    .allowUnknownOption()
    .action(async (words: string[], flags: SearchFlags) => {
      if (words.length === 0 && !flags.stdin)
        program.error('error: search for what? Name a query, or use --stdin');
      end(await (await import('./search.ts')).runSearch(world, words.join(' '), flags));
    });

  withFolders(program.command('show'))
    .description('prints a page or what an id leads to')
    .argument('<place>', 'a route (/security/lifecycle) or an id (CVE-2021-44228)')
    .option('--json', 'print the page as one object, for scripts')
    .option('--width <n>', 'wrap at so many columns', wholeNumber(20, 400))
    .action(async (place: string, flags: ShowFlags) => {
      end(await (await import('./show.ts')).runShow(world, place, flags));
    });

  withFolders(program.command('check'))
    .description('says where the library prints the SHA-256 of a file')
    .argument('<file...>', 'files that were downloaded, of any size')
    .option('--json', 'print an object a file, for scripts')
    .action(async (files: string[], flags: CheckFlags) => {
      end(await (await import('./check.ts')).runCheck(world, files, flags));
    });

  addUpdateWords(program, world, end, wholeNumber(1, 1_000_000_000));

  addKeptWords(program.command('kept'), world, end, withFolders);

  addBulletinsWord(withFolders(program.command('bulletins')), world, end);

  program
    .command('serve')
    .description('opens the reader for a browser on this machine, or for a room (see fieldbook serve --help)')
    .allowUnknownOption();
  return program;
}

const withFolders = (command: Command) =>
  command
    .addOption(new Option('--library <dir>', 'read this folder of Markdown, not the library that came along'))
    .addOption(new Option('--data <dir>', 'the data folder: bookmarks, notes, settings, search index'));

const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`a whole number from ${least} to ${most} is meant.`);
};
