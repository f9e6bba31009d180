import { expect, test } from 'vitest';
import { lookAndPlan } from '../../main/update/update.ts';
import { daysLater, makePublisher } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';

test('a clock ten years behind silences every expiry, and that is said in the plan and in the ledger', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher, { now: daysLater(-3650) });
  const { plan, notes } = unwrap(await lookAndPlan(reader.parties, { from: publisher.repository }));
  expect(notes.map(({ said }) => said?.kind)).toEqual(['clock-before-edition']);
  expect(plan?.offered.roles.some(({ expired }) => expired)).toBe(false);
  expect(await reader.update(publisher.repository)).toBe(1);
  const { entries } = await reader.parties.store.ledger.read();
  expect(entries.at(-1)?.notes.join()).toContain("This computer's clock says");
});

test('a clock that fell behind the ledger is told, and one that is right or a day off is not', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const kindsAt = async (days: number, dataDir: string) => {
    const { parties } = makeReader(publisher, { dataDir, now: daysLater(days) });
    const { notes } = unwrap(await lookAndPlan(parties, { from: publisher.repository }));
    return notes.map(({ said }) => said?.kind);
  };
  const reader = makeReader(publisher, { now: daysLater(20) });
  const { dataDir } = reader;
  expect(await reader.update(publisher.repository)).toBe(1);
  expect(await kindsAt(2, dataDir)).toEqual(['clock-before-ledger']);
  expect(await kindsAt(19.5, dataDir)).toEqual([]);
  expect(await kindsAt(21, dataDir)).toEqual([]);
});
