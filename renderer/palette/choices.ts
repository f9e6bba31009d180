import { fuzzyScore } from './fuzzy.ts';

/** One thing that the palette offers. */
export interface Choice {
  /** The same for the same thing, also at the next start. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'command' | 'screen' | 'tab' | 'site' | 'look';
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** How many choices used last are remembered. */
const remembered = 12;

/** The choices for what was typed, the best first; where they are alike, the one that was used last. */
export function rank(
  choices: readonly Choice[],
  query: string,
  recent: readonly string[],
): readonly Choice[] {
  const age = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : remembered);
  return choices
    .flatMap((choice) => {
      const score = fuzzyScore(query, choice.name);
      return score === null ? [] : [{ choice, score: query.trim() === '' ? 0 : Math.round(score) }];
    })
    .sort((a, b) => b.score - a.score || age(a.choice.id) - age(b.choice.id))
    .map(({ choice }) => choice);
}

/** The same choices, each with an id of its own: two tabs may show one page. */
export function withOwnIds(choices: readonly Choice[]): readonly Choice[] {
  const taken = new Map<string, number>();
  return choices.map((choice) => {
    const before = taken.get(choice.id) ?? 0;
    taken.set(choice.id, before + 1);
    return before === 0 ? choice : { ...choice, id: `${choice.id} ${before + 1}` };
  });
}

/** What was used last, after one more. */
export const afterUse = (recent: readonly string[], id: string): readonly string[] =>
  [id, ...recent.filter((one) => one !== id)].slice(0, remembered);
