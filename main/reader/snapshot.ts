import type { EditionView } from '../api/library-view.ts';
import type { Glimpse } from '../bulletins/since.ts';
import type { Glimpse as PackedGlimpse, Snapshot } from '../state/site-parts.ts';
import type { Release } from './question.ts';

const letters = { affected: 'a', 'not-affected': 'n', unknown: 'u' } as const;
const wordFor = { a: 'affected', n: 'not-affected', u: 'unknown', x: 'unknown' } as const;

const pack = (glimpse: Glimpse): PackedGlimpse => [
  glimpse.id,
  glimpse.version,
  glimpse.updated,
  glimpse.named ? letters[glimpse.verdict] : 'x',
  glimpse.severity,
  glimpse.withdrawn ? 1 : 0,
  glimpse.fixedIn.join('\n'),
  glimpse.statements,
  glimpse.advice,
  glimpse.whole,
  (glimpse.cves ?? []).join(' '),
];

/** A remembered glimpse, as it is compared. */
export function unpack(packed: PackedGlimpse): Glimpse {
  const [id, version, updated, letter, severity, withdrawn, fixedIn, statements, advice, whole, cves] =
    packed;
  return {
    id,
    version,
    updated,
    verdict: wordFor[letter],
    named: letter !== 'x',
    severity,
    withdrawn: withdrawn === 1,
    fixedIn: fixedIn === '' ? [] : fixedIn.split('\n'),
    statements,
    advice,
    whole,
    cves: cves === undefined ? null : cves.split(' ').filter((cve) => cve !== ''),
  };
}

/** Everything that a site sees, to be kept until it comes again. */
export const snapshotOf = (
  taken: Date,
  { kind, serial, date, digest }: EditionView,
  { product, version }: Release,
  glimpses: readonly Glimpse[],
): Snapshot => ({
  taken: taken.toISOString(),
  edition: { kind, serial, date, digest },
  product: product.name,
  version,
  bulletins: glimpses.map(pack),
});
