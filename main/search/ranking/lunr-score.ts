import lunr from 'lunr';
import { headFields, lengthOf, passageFields, type Segment } from '../index/segment.ts';
import type { Match } from './matches.ts';
import { worthOf, type Rarity } from './rarity.ts';
import { headWeights, passageWeights, saturate, sectionLengthShare } from './weights.ts';

/** One candidate answer: the head of its page, a passage, and what occurs in them. */
export interface Entrant {
  readonly segment: Segment;
  /** −1 when the page has no passage. */
  readonly passage: number;
  readonly inHead: readonly Match[];
  readonly inPassage: readonly Match[];
}

type FieldName = keyof typeof headWeights | keyof typeof passageWeights;
const fields: FieldName[] = [...headFields, ...passageFields];
const boosts: Readonly<Record<FieldName, number>> = { ...headWeights, ...passageWeights };

/**
 * lunr's score of each entrant: tf-idf by field, as if an index had been built of them.
 *
 * lunr keeps an object for every posting and an automaton of all terms; for thousands of pages that is half a
 * gigabyte. So the index lives packed (`index/`), and lunr is shown what a query touches. Its clauses are whole terms
 * that the planner found, never user text. Its token set only hands back the term it is asked for, and here is where
 * lunr 2.3.9's defect with digits is met: `TokenSet` loses terms when it merges states (`toString` joins labels and
 * ids without a separator), and this one never merges any.
 */
export function lunrScores(entrants: readonly Entrant[], rarities: readonly Rarity[]): readonly number[] {
  const cut = new Cut();
  entrants.forEach(({ segment, passage, inHead, inPassage }, ref) => {
    const length = passage < 0 ? 0 : lengthOf(segment.bounds, passage) / segment.averageUnit;
    cut.add(String(ref), headFields, inHead, 1);
    cut.add(String(ref), passageFields, inPassage, 1 - sectionLengthShare + sectionLengthShare * length);
  });
  const results = cut.index(rarities).query((query) => {
    for (const [term, { weight: boost }] of cut.terms) query.term(term, { boost, usePipeline: false });
  });
  const scores = entrants.map(() => 0);
  for (const { ref, score } of results) scores[Number(ref)] = score;
  return scores;
}

interface CutTerm {
  readonly number: number;
  readonly slot: number;
  readonly weight: number;
}

/** The part of the inverted index that a query touches, in lunr's shape. */
class Cut {
  readonly terms = new Map<string, CutTerm>();
  readonly #postings = Object.create(null) as Record<string, Record<string, unknown>>;
  /** `field/ref` → term → weighted count. */
  readonly #counts = new Map<string, { readonly field: FieldName; readonly terms: Map<string, number> }>();

  add(ref: string, names: readonly FieldName[], matches: readonly Match[], norm: number): void {
    for (const { term, slot, weight, field } of matches) {
      const name = names[field];
      if (name === undefined) continue;
      this.#post(term, slot, weight, name, ref);
      const key = `${name}/${ref}`;
      const known = this.#counts.get(key) ?? { field: name, terms: new Map<string, number>() };
      known.terms.set(term, (known.terms.get(term) ?? 0) + 1 / norm);
      this.#counts.set(key, known);
    }
  }

  index(rarities: readonly Rarity[]): lunr.Index {
    const vectors = Object.create(null) as Record<string, lunr.Vector>;
    for (const [key, { field, terms }] of this.#counts) {
      const elements = Array.from(terms, ([term, count]): [number, number] => {
        const { number = 0, slot = 0, weight = 0 } = this.terms.get(term) ?? {};
        return [number, (worthOf(rarities[slot], weight) / weight) * boosts[field] * saturate(count)];
      });
      elements.sort((a, b) => a[0] - b[0]);
      vectors[key] = new lunr.Vector(elements.flat());
    }
    // The published types are of an older lunr: `documentVectors` is theirs, `fieldVectors` is what 2.3.9 reads.
    const attributes = {
      invertedIndex: this.#postings,
      documentVectors: {},
      fieldVectors: vectors,
      tokenSet: { intersect: (asked: lunr.TokenSet) => asked } as unknown as lunr.TokenSet,
      fields,
      pipeline: new lunr.Pipeline(),
    };
    return new lunr.Index(attributes);
  }

  #post(term: string, slot: number, weight: number, field: FieldName, ref: string): void {
    const known = this.terms.get(term);
    if (!known) this.terms.set(term, { number: this.terms.size, slot, weight });
    else if (known.weight < weight) this.terms.set(term, { ...known, slot, weight });
    const posting = (this.#postings[term] ??= {
      _index: this.terms.size - 1,
      ...Object.fromEntries(fields.map((name) => [name, Object.create(null) as object])),
    });
    (posting[field] as Record<string, object>)[ref] ??= {};
  }
}
