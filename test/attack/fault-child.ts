import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeOf } from '../../main/api/refusal.ts';
import { exportEdition } from '../../main/update/export.ts';
import { gatherParties } from '../../main/update/parties.ts';
import { applyPlan, lookAndPlan, rollBack } from '../../main/update/update.ts';

/**
 * What the suffering process does: one update, one roll-back, or one export into `carried` in the data folder. Arguments: data
 * folder, source, root, `update`, `rollback` or `export`.
 */
const [dataDir = '', from = '', rootFile = '', what = 'update'] = process.argv.slice(2);
const parties = await gatherParties({
  ...{ dataDir, rootFile, bundled: null, now: () => new Date('2026-11-23T06:00:00Z') },
  writer: { host: 'test', newId: randomUUID },
  fetch: () => Promise.reject(new Error('no network here')),
});

async function run(): Promise<string> {
  if (what === 'rollback') {
    const moved = await rollBack(parties);
    return moved.ok ? 'rolled back' : moved.failure.code;
  }
  if (what === 'export') {
    const to = join(dataDir, 'carried');
    const exported = await outcomeOf(() => exportEdition(parties, { to, since: null, partSize: null }));
    return exported.ok ? 'exported' : exported.failure.code;
  }
  const looked = await lookAndPlan(parties, { from });
  if (!looked.ok) return looked.failure.code;
  if (!looked.value.plan) return 'nothing-new';
  const applied = await applyPlan(parties, looked.value.plan);
  return applied.ok ? 'installed' : applied.failure.code;
}

const said = await run();
await new Promise((heard) => process.stdout.write(said, heard));
// A few operations more, so that the power can also go right after it was said that all is done.
for (let n = 0; n < 4; n++) await rm(join(dataDir, 'nothing'), { force: true });
