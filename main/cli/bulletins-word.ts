import { Option, type Command } from 'commander';
import type { World } from '../reader/world.ts';
import type { BulletinsFlags } from './bulletins.ts';

/** Describes `fieldbook bulletins`; its code is loaded when it was said. */
export function addBulletinsWord(command: Command, world: World, end: (code: number) => void): void {
  command
    .description('lists the bulletins, and says which concern a release')
    .option('--product <product>', 'a product, by id or name')
    .option('--version <version>', 'its release, as you would write it')
    .option('--site <site>', 'a site that the window knows, by name or id, in place of product and release')
    .option('--json', 'print one object, for scripts')
    .addOption(
      new Option('--export <format>', "make the file that the window's export makes").choices([
        'csv',
        'json',
        'vex',
        'html',
      ]),
    )
    .option('--to <file>', 'write it there, in place of what may be there; to stdout where absent')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'end with 10 when one that grave affects the release, with 11 when one may',
      ).choices(['critical', 'high', 'any']),
    )
    .action(async (flags: BulletinsFlags) => {
      const fault = faultOf(flags);
      if (fault !== null) command.error(`error: ${fault}`);
      end(await (await import('./bulletins.ts')).runBulletins(world, flags));
    });
}

/** What is wrong with the flags together, in a sentence. */
function faultOf({
  site,
  product,
  version,
  failOn,
  json,
  export: format,
  to,
}: BulletinsFlags): string | null {
  if (site !== undefined && (product !== undefined || version !== undefined))
    return 'a site has its product and release; leave out --product and --version';
  const asks = version !== undefined || failOn !== undefined || format === 'vex';
  if (asks && product === undefined && site === undefined)
    return 'which product? Name one with --product, or a site with --site';
  if (product !== undefined && version === undefined) return 'which release? Name one with --version';
  if (to !== undefined && format === undefined) return 'write what there? Name a format with --export';
  return json && format !== undefined ? '--json prints and --export makes a file; use one of them' : null;
}
