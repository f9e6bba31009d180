import type { Fact } from './facts.ts';
import { productId } from './products.ts';
import type { Reading } from './readings.ts';
import { compareReleases } from './versions.ts';

/** Product ids that the version table lists as affected. */
const affectedIds = (fact: Fact): string[] =>
  fact.affected.flatMap(({ product, versions }) => versions.map((version) => productId(product, version)));

const fixedIds = (fact: Fact): string[] =>
  fact.fixed_in.map(({ product, version }) => productId(product, version));

const statedIds = ({ statement }: Reading): string[] =>
  statement?.products.map((name) => productId(name, null)) ?? [];

const group = (name: string, ids: readonly string[]) => (ids.length > 0 ? { [name]: ids } : {});

/** CSAF product_status (section 3.2.3.9): exactly the tables, and what a person read of whole products. */
export const productStatus = (fact: Fact, reading: Reading) => ({
  ...group('known_affected', affectedIds(fact)),
  ...group('fixed', fixedIds(fact)),
  ...(reading.statement ? group(reading.statement.status, statedIds(reading)) : {}),
  ...(reading.pack ? { recommended: [reading.pack.id] } : {}),
});

/** CSAF flags (section 3.2.3.5): the justification of what is called not affected. */
export function flags(reading: Reading) {
  const label = reading.statement?.justification;
  return label === undefined ? {} : { flags: [{ label, product_ids: statedIds(reading) }] };
}

/** Each release named as fixed, with the affected releases of the same product that come before it. */
function fixes(fact: Fact) {
  return fact.fixed_in.flatMap(({ product, version }) => {
    const older = fact.affected
      .filter((entry) => entry.product === product)
      .flatMap((entry) => entry.versions)
      .filter((release) => compareReleases(release, version) < 0);
    const ids = older.map((release) => productId(product, release));
    const details = `${product} ${version} is named as fixed.`;
    return ids.length > 0 ? [{ category: 'vendor_fix', details, product_ids: ids }] : [];
  });
}

/** CSAF remediations (section 3.2.3.12): releases named as fixed, advice from the text, and what is left without. */
export function remediations(fact: Fact, reading: Reading) {
  const named = fixes(fact);
  const concerned = reading.pack ? [reading.pack.id] : [...affectedIds(fact), ...statedIds(reading)];
  const advice = (reading.advice ?? []).map((entry) => ({ ...entry, product_ids: concerned }));
  const answers = advice.some(({ category }) => category === 'no_fix_planned' || category === 'vendor_fix');
  const helped = new Set(named.flatMap((entry) => entry.product_ids));
  const rest = answers || reading.withdrawn ? [] : affectedIds(fact).filter((id) => !helped.has(id));
  const details = 'The publisher names no release that fixes this for these products.';
  const without = rest.length > 0 ? [{ category: 'none_available', details, product_ids: rest }] : [];
  const all = [...named, ...advice, ...without];
  return all.length > 0 ? { remediations: all } : {};
}
