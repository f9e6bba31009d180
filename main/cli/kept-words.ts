import { Option, type Command } from 'commander';
import type { World } from '../reader/world.ts';
import type { KeptExportFlags, KeptImportFlags } from './kept.ts';

/** The words that carry bookmarks and notes out and in. */
export function addKeptWords(
  kept: Command,
  world: World,
  end: (code: number) => void,
  withFolders: (command: Command) => Command,
): void {
  kept.description('carries bookmarks and notes out as a file, and takes files over');

  withFolders(kept.command('export'))
    .description('writes bookmarks and notes; changes nothing, and may be said while Fieldbook runs')
    .addOption(
      new Option('--format <format>', 'both whole, bookmarks as browsers read them, or notes to read')
        .choices(['json', 'bookmarks', 'notes'])
        .default('json'),
    )
    .option('--to <file>', 'write this file, not to stdout')
    .action(async (flags: KeptExportFlags) => {
      end(await (await import('./kept.ts')).runKeptExport(world, flags));
    });

  withFolders(kept.command('import'))
    .description('takes a file of Fieldbook’s or of a browser’s over, without doubles')
    .argument('<file>', 'what `kept export` wrote, or a browser’s bookmarks')
    .option('--json', 'print one object, for scripts')
    .action(async (file: string, flags: KeptImportFlags) => {
      end(await (await import('./kept.ts')).runKeptImport(world, file, flags));
    });
}
