import type { Relaxed } from '../../main/api/search-view.ts';
import { count, number } from './amounts.ts';

const quoted = (all: readonly string[]): string => all.map((one) => `“${one}”`).join(', ');

/** Searching, and what was found. */
export const find = {
  label: 'Search the library',
  placeholder: 'CVE, words, 4.5.8, --flag…',
  clear: 'Clear the search',
  panel: 'Search results',
  recent: 'Recent searches',
  forgetRecent: 'Forget these',
  tips: 'Try an id, a version, a flag or the words of an error. “Quotes” keep words together.',
  count: (n: number) => (n === 0 ? 'Nothing found' : count(n, 'result', 'results')),
  shown: (n: number, total: number) => `${number(n)} of ${count(total, 'result', 'results')}`,
  goTo: (link: string) => `Go to ${link}`,
  all: (total: number) => `All ${number(total)} results`,
  beginning: 'Beginning of the page',
  page: 'Page',
  bulletin: 'Bulletin',
  idFound: (id: string) => `${id} is in this library`,
  idAbsent: (id: string, edition: string) => `${id} is not in this library (${edition}).`,
  idAbsentText: 'That is not a statement about whether anything is affected by it.',
  idAbsentNext: 'A newer edition may have it: look for an update',
  lookAlikes: 'Ids that look alike',
  didYouMean: (text: string) => `Nothing matches as typed. Showing “${text}” instead.`,
  relaxed: ({ without, partly, apart }: Relaxed) =>
    `Nothing matches all of it. Showing results ${[
      ...(without.length > 0 ? [`without ${quoted(without)}`] : []),
      ...(partly ? [`with some of the ${without.length > 0 ? 'other ' : ''}words`] : []),
      ...(apart.length > 0 ? [`with the words of ${quoted(apart)} apart`] : []),
    ].join(', ')}.`,
  partial: (done: number, total: number) =>
    `Search is being prepared${total === 0 ? '' : ` (${number(done)} of ${number(total)})`}: until then, only titles and ids answer.`,
  nothingYet: (text: string) => `Nothing yet for “${text}”`,
  nothingYetText: 'The text of the pages and bulletins is still being read. The answer completes itself.',
  failed: 'Search does not work at the moment',
  nothing: (text: string) => `Nothing found for “${text}”`,
  nothingTried:
    'Looked for it as typed, for beginnings and other forms of its words, for names taken apart, for slips of the keyboard, and for each word alone.',
  nothingTips: [
    'Type only the beginning of a word, or fewer words.',
    'An id, a version or a flag is found as it is written: CVE-2024-3094, 4.5.8, --tls-cipher-suites.',
  ] as const,
  nearest: 'Words of this library that come nearest:',
  withoutFilters: (n: number) => `Without the filters: ${count(n, 'result', 'results')}`,
  removeFilter: (filter: string) => `Remove filter ${filter}`,
  screenTitle: 'Search',
  resultsFor: 'Results for',
  filters: 'Narrow down',
  narrow: (active: number) => (active === 0 ? 'Narrow down' : `Narrow down · ${active}`),
  moreFilters: 'More filters',
  start: 'Type above to search pages and bulletins.',
  facets: {
    kind: 'Kind',
    severity: 'Severity',
    product: 'Product',
    version: 'Version',
    year: 'Year',
    status: 'Status',
    section: 'Section',
  },
  took: (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`,
  more: 'Show more',
} as const;
