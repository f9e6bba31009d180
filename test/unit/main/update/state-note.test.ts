import { expect, test } from 'vitest';
import { stateNote } from '../../../../main/update/state-note.ts';

test('the note says in a few lines what is here and what to bring', () => {
  const role = {
    role: 'timestamp',
    version: 7,
    expires: '',
    expired: false,
    threshold: 1,
    signers: [],
  } as const;
  expect(
    stateNote({
      ...{ title: 'Vertex', serial: 41, date: '2026-11-03T00:00:00Z', digest: 'a'.repeat(64) },
      ...{ roles: [role], ledgerHead: 'b'.repeat(64), products: ['VerteX 4.4.14'] },
    }).split('\n'),
  ).toEqual([
    'FIELDBOOK STATE NOTE 1',
    'library: Vertex',
    'edition: 41 of 2026-11-03',
    'files: aaaaaaaaaaaaaaaa',
    'metadata: timestamp 7',
    'ledger: bbbbbbbbbbbbbbbb',
    'product: VerteX 4.4.14',
    'bring: fieldbook export --since 41',
  ]);
});
