import { Option, type Command } from 'commander';
import type { World } from '../reader/world.ts';
import type { BulletinsFlags } from './bulletins.ts';

/** Describes `fieldbook bulletins`; its code is loaded when it was said. */
export function addBulletinsWord(command: Command, world: World, end: (code: number) => void): void {
  command
    .description('lists the bulletins, and says which concern a release')
    .option('--product <product>', 'a product, by id or name')
    .option('--version <version>', 'its release, as you would write it')
    .option('--json', 'print one object, for scripts')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'end with 10 when one that grave affects the release, with 11 when one may',
      ).choices(['critical', 'high', 'any']),
    )
    .action(async (flags: BulletinsFlags) => {
      if ((flags.version !== undefined || flags.failOn !== undefined) && flags.product === undefined)
        command.error('error: which product? Name one with --product');
      if (flags.product !== undefined && flags.version === undefined)
        command.error('error: which release? Name one with --version');
      end(await (await import('./bulletins.ts')).runBulletins(world, flags));
    });
}
