import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Implementation } from '../api/dispatch.ts';
import { done, refuse } from '../api/failure.ts';
import type { ExposureView, GoingRow, GoingView, ReleaseExposureView } from '../api/exposure-view.ts';
import type { ProductView } from '../api/library-view.ts';
import { count } from '../bulletins/exposure.ts';
import { matchProducts } from '../bulletins/product-match.ts';
import { productKey } from '../bulletins/product-key.ts';
import { byRelease } from '../bulletins/version-order.ts';
import type { StockedBulletin, StockedBulletins } from './bulletin-stock.ts';
import { countable, type Judge } from './judge.ts';
import type { Ask, Question, Release } from './question.ts';

type ExposureCalls = Pick<Implementation, 'bulletins.exposure' | 'bulletins.going'>;

/** More releases than any chart can show; the newest stay. */
const mostReleases = 200;

/** The calls that compare releases. */
export function exposureCalls(ask: Ask, judge: Judge): ExposureCalls {
  return {
    'bulletins.exposure': async (asked) => {
      const question = await ask(asked);
      if (!question.ok) return question;
      if (!question.value.release) return noProduct;
      return done(await exposureOf(question.value, question.value.release, judge));
    },
    'bulletins.going': async ({ to, ...asked }) => {
      const question = await ask(asked);
      if (!question.ok) return question;
      if (!question.value.release) return noProduct;
      return done(await goingOf(question.value, question.value.release, to, judge));
    },
  };
}

/** A bar for every release of the asked product. */
export async function exposureOf(question: Question, release: Release, judge: Judge): Promise<ExposureView> {
  const { stock, standing } = question;
  const { product, version } = release;
  const listed = productIn(stock.products, product.name)?.releases ?? [];
  const known = listed.length > 0 ? listed : releasesNamed(stock, release);
  const versions = [...new Set([...known.map((one) => one.version), ...(version === '' ? [] : [version])])];
  const releases: ReleaseExposureView[] = [];
  for (const one of versions.sort(byRelease).slice(-mostReleases)) {
    const verdicts = (await judge.verdicts({ ...question, release: { product, version: one } })) ?? [];
    const judged = stock.entries.flatMap((entry, at) => countable(entry, verdicts[at]));
    const date = known.find((entry) => entry.version === one)?.date ?? null;
    releases.push({ version: one, date, counts: count(judged) });
    await nextTurn();
  }
  return {
    ...standing,
    product: product.name,
    version: version === '' ? null : version,
    releases,
    bulletins: stock.entries.length,
  };
}

const productIn = (products: readonly ProductView[], name: string): ProductView | undefined =>
  products.find((product) => productKey(product.name) === productKey(name));

/** The releases that bulletins name of a product, where the catalogue lists none. */
function releasesNamed({ entries, naming }: StockedBulletins, { product }: Release): ProductView['releases'] {
  const candidates = [...naming.of(product)].flatMap((at) => entries[at] ?? []);
  const names = candidates.flatMap((entry) =>
    [...matchProducts(entry.opened(), product).values()].flatMap(({ claim }) =>
      claim.kind === 'release' ? [claim.version?.text ?? claim.text] : [],
    ),
  );
  return [...new Set(names)].map((version) => ({ version }));
}

async function goingOf(question: Question, release: Release, to: string, judge: Judge): Promise<GoingView> {
  const { product, version: from } = release;
  const now = (await judge.verdicts(question)) ?? [];
  const then = (await judge.verdicts({ ...question, release: { product, version: to } })) ?? [];
  const pick = (test: (now: string, then: string) => boolean) =>
    question.stock.entries
      .filter((_, at) => test(now[at]?.verdict ?? 'unknown', then[at]?.verdict ?? 'unknown'))
      .map(goingRow)
      .sort(worstFirst);
  return {
    ...question.standing,
    product: product.name,
    from,
    to,
    clears: pick((a, b) => a === 'affected' && b === 'not-affected'),
    adds: pick((a, b) => a !== 'affected' && b === 'affected'),
    stays: pick((a, b) => a === 'affected' && b === 'affected'),
    open: pick((a, b) => a === 'affected' && b === 'unknown'),
  };
}

const goingRow = ({ row: { route, id, title, severity, score } }: StockedBulletin): GoingRow => ({
  route,
  id,
  title,
  severity,
  score,
});

const order = ['critical', 'high', 'medium', 'low', 'none', 'unstated'] as const;

/** By severity, by score, by id. */
export const worstFirst = (
  a: Pick<GoingRow, 'id' | 'severity' | 'score'>,
  b: Pick<GoingRow, 'id' | 'severity' | 'score'>,
): number =>
  order.indexOf(a.severity) - order.indexOf(b.severity) ||
  (b.score ?? 0) - (a.score ?? 0) ||
  (a.id < b.id ? -1 : 1);

const noProduct = refuse(
  'bad-parameters',
  'bulletins.exposure: product: releases are compared for a site or a product.',
);
