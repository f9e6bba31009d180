import type { Corpus } from '../index/corpus.ts';
import type { Evidence } from './gather.ts';

/** How much a slot says: the fewer pages hold it, the more. */
export interface Rarity {
  /** Read in any way. */
  readonly any: number;
  /** As it was typed: one form of a word may be rare where the word is common. */
  readonly exact: number;
}

/** A stop word beside other words says so much less. */
const asideShare = 0.15;

/** The rarity of each slot. */
export const raritiesOf = (corpus: Corpus, { counts, exactCounts, slots }: Evidence): readonly Rarity[] =>
  counts.map((count, index) => {
    const share = slots[index]?.required === false ? asideShare : 1;
    const any = share * rarityOf(corpus.pages, count);
    const exactCount = exactCounts[index] ?? 0;
    return { any, exact: exactCount === 0 ? any : share * rarityOf(corpus.pages, exactCount) };
  });

const rarityOf = (pages: number, count: number) =>
  Math.max(0.05, Math.log(1 + (pages - count + 0.5) / (count + 0.5)));

/** What a match of that weight is worth. */
export const worthOf = (rarity: Rarity | undefined, weight: number): number => {
  if (!rarity || weight === 0) return 0;
  return weight === 1 ? rarity.exact : weight * rarity.any;
};

/** What all slots together are worth. */
export const wholeWorth = (rarities: readonly Rarity[]): number =>
  rarities.reduce((sum, { exact }) => sum + exact, 0) || 1;
