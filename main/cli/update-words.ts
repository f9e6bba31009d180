import type { Command } from 'commander';
import type { World } from '../reader/world.ts';
import type { ExportFlags } from './export.ts';
import type { UpdateFlags } from './update.ts';
import type { DataFlags } from './update-world.ts';
import type { VerifyFlags } from './verify.ts';

type Parse = (text: string) => number;

/** The words that bring editions in and hand them on. */
export function addUpdateWords(
  program: Command,
  world: World,
  end: (code: number) => void,
  whole: Parse,
): void {
  withData(program.command('update'))
    .description('takes a signed update from a server, a stick or a file')
    .requiredOption('--from <place>', 'an https address, a folder, or a .fieldbook file')
    .option('--mirror <place>', 'the same repository elsewhere, for when the first is out of reach')
    .option('--plan', 'say what would change, and change nothing')
    .option('--accept-expired', 'take expired metadata from a folder or file; the ledger notes it')
    .option('--trust <root.json>', 'whom to trust, where neither the data folder nor the app says')
    .option('--ca <file>', 'further certificate authorities, PEM')
    .option('--json', 'print one object, for scripts')
    .action(async (flags: UpdateFlags) => {
      end(await (await import('./update.ts')).runUpdate(world, flags));
    });

  withData(program.command('rollback'))
    .description('goes back to the edition before')
    .option('--json', 'print one object, for scripts')
    .action(async (flags: DataFlags) => {
      end(await (await import('./rollback.ts')).runRollback(world, flags));
    });

  withData(program.command('ledger'))
    .description('lists every update attempt, and checks that none was altered')
    .option('--json', 'print one object, for scripts')
    .action(async (flags: DataFlags) => {
      end(await (await import('./ledger.ts')).runLedger(world, flags));
    });

  withData(program.command('export'))
    .description('writes the installed edition for another Fieldbook')
    .requiredOption('--to <place>', 'a folder, or a file that ends in .fieldbook')
    .option('--since <serial>', 'leave out what this edition had', whole)
    .option('--parts <megabytes>', 'cut the file into parts of this size', whole)
    .option('--json', 'print one object, for scripts')
    .action(async (flags: ExportFlags) => {
      end(await (await import('./export.ts')).runExport(world, flags));
    });

  withData(program.command('verify'))
    .description('checks a whole signed repository, and names what is wrong with it')
    .argument('<repository>', 'an https address, a folder, or a .fieldbook file')
    .option('--trust <root.json>', 'the root to begin with, instead of the repository’s own')
    .option('--ca <file>', 'further certificate authorities, PEM')
    .option('--json', 'print one object, for scripts')
    .action(async (place: string, flags: VerifyFlags) => {
      end(await (await import('./verify.ts')).runVerify(world, place, flags));
    });
}

/** What these words end with. */
const exitHelp = `
Exit codes:
  0  done, or nothing new
  2  the command line is wrong
  5  refused: a signature, a hash, a date or a rule says no; the same again will be refused again
  6  failed: the network, the disk or another Fieldbook was in the way; another try may work
`;

const withData = (command: Command): Command =>
  command
    .option('--data <dir>', 'the data folder, where editions are installed')
    .addHelpText('after', exitHelp);
