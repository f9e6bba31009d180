import type { SearchAnswer, SearchHit } from '../api/search-view.ts';
import type { Language } from './analysis/languages.ts';
import { answerId } from './answer-id.ts';
import { answerWords } from './answer-words.ts';
import { hitAt } from './hits.ts';
import type { Corpus, PageRef } from './index/corpus.ts';
import { idBookOf, type IdBook } from './index/id-book.ts';
import { facetsOf, isValueIn, passesFilters } from './planning/filters.ts';
import { readId } from './planning/ids.ts';
import { lexiconOf, type Lexicon } from './planning/lexicon.ts';
import { parseQuery } from './planning/parse-query.ts';
import { planSlots } from './planning/plan.ts';
import type { Question } from './planning/relax.ts';
import { markingOf } from './snippets/marks.ts';
import type { SourceFile } from './source.ts';
import type { SearchRequest } from './wire.ts';

/** Where a file's page stands. */
type Place = Pick<SourceFile, 'path' | 'route' | 'breadcrumbs'>;

/** A corpus with what is looked up in it again and again. */
export interface Searchable {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** Made at the first id. */
  readonly book: () => IdBook;
  readonly label: string;
  /** Files of the edition by path: where a page stands may change without its own words changing. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Makes a corpus ready to be asked. */
export function searchableOf(
  corpus: Corpus,
  label: string,
  source: { readonly files: readonly Place[] },
  languages?: readonly Language[],
): Searchable {
  let book: IdBook | null = null;
  const places = new Map(source.files.map((file) => [file.path, file]));
  return {
    corpus,
    label,
    places,
    lexicon: lexiconOf(corpus, languages),
    book: () => (book ??= idBookOf(corpus)),
  };
}

/** The part of an answer that is found out. */
export type Answered = Omit<SearchAnswer, 'query' | 'tookMs' | 'edition' | 'partial'>;

/** The answer to any text. `tookMs` is the caller's to fill in. */
export function answerQuery(searchable: Searchable, { text, limit }: SearchRequest): SearchAnswer {
  const answer = answered(searchable, text, limit);
  const hits = answer.hits.map((hit) => inPlace(hit, searchable.places.get(hit.path)));
  return { query: text, tookMs: 0, edition: searchable.label, partial: false, ...answer, hits };
}

const inPlace = (hit: SearchHit, file: Place | undefined): SearchHit =>
  file ? { ...hit, route: file.route, breadcrumbs: file.breadcrumbs } : hit;

/** The id box first, then words, then filters alone. */
function answered(searchable: Searchable, text: string, limit: number): Answered {
  const { corpus, lexicon, book } = searchable;
  const parsed = parseQuery(text, isValueIn(corpus));
  const filtered = parsed.filters.length > 0;
  const question: Question = { corpus, lexicon, filtered, passes: passesFilters(parsed.filters) };
  const id = /\d/.test(parsed.text) ? readIdIn(searchable, parsed.text) : null;
  if (id) return answerId(id, question, book(), limit);
  const slots = planSlots(parsed, lexicon);
  if (slots.length > 0) return answerWords(slots, question, limit);
  return answerFilters(filtered ? listed(question) : [], limit);
}

function readIdIn({ book }: Searchable, text: string) {
  return readId(
    text,
    (key) => book().canonical(key),
    (shape) => book().hasShape(shape),
  );
}

const noMarks = markingOf([]);

/** What filters without words leave. */
function answerFilters(all: readonly PageRef[], limit: number): Answered {
  const hits = all.slice(0, limit).map((ref, index) => hitAt(ref, 0, null, 1 / (index + 1), noMarks, 0));
  const nothing = { id: null, didYouMean: null, relaxed: null, nearest: null, terms: [] };
  return { kind: 'results', ...nothing, hits, total: all.length, facets: facetsOf(all) };
}

/** The newest first. */
function listed({ corpus, passes }: Question): readonly PageRef[] {
  const all = corpus.parts.flatMap((part) =>
    part.segment.pages.flatMap((record, page) =>
      part.alive[page] === 1 && passes(record) ? [{ part, page, record }] : [],
    ),
  );
  const year = ({ record }: (typeof all)[number]) => Number(record.facets.year ?? 0);
  return all.sort((a, b) => year(b) - year(a) || (a.record.path < b.record.path ? -1 : 1));
}
