import { join } from 'node:path';
import { outcomeOf } from '../api/refusal.ts';
import type { World } from '../reader/world.ts';
import { dataFolder } from '../reader/data-folder.ts';
import { openMetadataStore } from '../library/metadata-store.ts';
import { verifyRepository } from '../update/verify.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { codeForFailure, counted, partiesFor, placeFrom, readRoot, type DataFlags } from './update-world.ts';

export interface VerifyFlags extends DataFlags {
  readonly trust?: string;
  readonly json?: boolean;
}

/** `fieldbook verify`: everything that a repository offers, and everything that is wrong with it. */
export async function runVerify(world: World, place: string, flags: VerifyFlags): Promise<number> {
  const parties = await partiesFor(world, flags);
  const found = await outcomeOf(async () => {
    const root = (await readRoot(world, flags.trust)) ?? null;
    const source = await parties.openSource(placeFrom(world, place));
    const scratch = openMetadataStore(join(flags.data ?? dataFolder(world), 'verify'));
    const verified = await verifyRepository(source, scratch, root, world.now()).finally(() => source.close());
    return verified;
  });
  const verified = found.ok ? found.value : found;
  if (!verified.ok) {
    if (flags.json) world.stdout.write(`${JSON.stringify({ ok: false, ...verified.failure, wrong: [] })}\n`);
    return complain(world, verified.failure, codeForFailure(verified.failure));
  }
  const { serial, date, files, roles, wrong } = verified.value;
  if (flags.json)
    world.stdout.write(`${JSON.stringify({ ok: wrong.length === 0, serial, date, files, roles, wrong })}\n`);
  else {
    const signed = roles.map(
      (role) =>
        `  ${role.role} ${role.version}, good until ${role.expires}, signed by ${role.signers.join(', ')}`,
    );
    const count = wrong.length === 0 ? 'all well' : `${counted(wrong.length, 'file')} wrong`;
    world.stdout.write(
      `Edition ${serial} of ${date.slice(0, 10)}: ${counted(files, 'file')}, ${count}.\n${signed.join('\n')}\n`,
    );
  }
  for (const one of wrong) world.stderr.write(`${one}\n`);
  return wrong.length === 0 ? exit.found : exit.refused;
}
