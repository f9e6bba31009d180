import { severityNames } from '../../content/format/severity-names.ts';
import { count, day, number } from './amounts.ts';

/** What bulletins say, in English. Nothing here calls a release safe: a bulletin states, or it doesn't. */
export const bulletins = {
  title: 'Bulletins',
  none: 'No bulletins in this library',
  noneText:
    'Security bulletins appear here when the library holds CSAF documents. An empty list says nothing about whether anything is affected.',
  /** On paper: of a long list, only what was near the window is there. */
  printedPart: (shown: number) =>
    `Not the whole list: of ${count(shown, 'bulletin', 'bulletins')}, only those near the window are printed. Export makes a printable page of all.`,
  cannotTell: (release: string) => `Can’t tell what affects ${release}`,
  summary: {
    said: (release: string, affected: number, critical: number, not: number, unknown: number) =>
      affected === 0
        ? `${release}: no bulletin states that you are affected, ${number(not)} ${not === 1 ? 'states' : 'state'} that you aren’t, ${number(unknown)} ${unknown === 1 ? 'doesn’t' : 'don’t'} say`
        : `${release}: ${number(affected)} ${affected === 1 ? 'affects' : 'affect'} you${critical > 0 ? ` (${number(critical)} critical)` : ''}, ${number(not)} ${not === 1 ? 'doesn’t' : 'don’t'}, ${number(unknown)} ${unknown === 1 ? 'doesn’t' : 'don’t'} say`,
    incomplete: (n: number) =>
      `and what ${count(n, 'unreadable file', 'unreadable files')} would say can’t be told`,
    withheld: (release: string) => `${release}: can’t tell, this library is too old for verdicts`,
    empty: (release: string, n: number) =>
      n === 0
        ? `${release}: can’t tell, there are no bulletins`
        : `${release}: can’t tell, ${n === 1 ? 'the only file' : `all ${n} files`} that should be a bulletin could not be read`,
  },
  chooseFirst: 'Choose the release that you run, and every bulletin says whether it concerns it.',
  incomplete: (n: number) =>
    `${count(n, 'file', 'files')} could not be read as bulletins: this list is incomplete.`,
  age: (edition: string, age: string | null) => (age === null ? edition : `${edition}, ${age}`),
  table: 'Bulletins',
  columns: {
    id: 'Bulletin',
    title: 'Title',
    severity: 'Severity',
    verdict: 'Your release',
    fixedIn: 'Fixed in',
    published: 'Published',
    updated: 'Updated',
    status: 'Status',
    read: 'Unread',
  },
  severities: severityNames.en,
  withheldVerdict: 'Can’t tell',
  withheldSentence: (release: string) => `Whether ${release} is affected can’t be told from this library.`,
  verdicts: { affected: 'Affected', unknown: 'Doesn’t say', 'not-affected': 'Not affected' },
  counted: { unknown: 'don’t say', notAffected: 'stated not affected' },
  all: 'All',
  filterText: 'Filter by id, title, product or status',
  filterLabel: 'Filter the bulletins',
  filterVerdict: 'By verdict',
  filterSeverity: 'By severity',
  sortBy: 'Sort by',
  turnRound: 'Reverse the order',
  filterYear: 'By year of publication',
  anyYear: 'Any year',
  filterDecision: 'By decision',
  anyDecision: 'Any decision',
  saved: {
    button: (n: number) => (n === 0 ? 'Save filter' : `Saved filters ${n}`),
    title: 'Saved filters',
    none: 'None yet. Narrow the list down, then give that a name here.',
    name: 'Save the present filter as',
    replace: 'Replace',
    kept: (name: string) => `Filter “${name}” saved`,
    remove: (name: string) => `Remove the filter ${name}`,
    removed: (name: string) => `Filter “${name}” removed`,
  },
  shown: (n: number, total: number) =>
    n === total
      ? count(total, 'bulletin', 'bulletins')
      : `${number(n)} of ${number(total)} · ${number(total - n)} hidden by the filter`,
  clearFilter: 'Show all',
  moreFilters: (active: number) => (active === 0 ? 'Filters' : `Filters · ${active}`),
  nothing: 'No bulletin passes this filter',
  withdrawn: 'Withdrawn',
  release: {
    choose: 'Choose your release',
    title: 'The release that you run',
    text: 'Bulletins are judged for it. Nothing is inferred: what a bulletin doesn’t name, it doesn’t say.',
    product: 'Product',
    productExample: (count: number) => `Part of a name, of ${number(count)}`,
    productStrange: 'No product of this library has this name. Pick one of the list.',
    version: 'Version',
    use: 'Use this release',
    add: 'Add as a site',
    change: (site: string) => `${site} runs this now`,
  },
  head: {
    says: 'The bulletin’s own words',
    nearest: 'Nearest statements, which count for nothing here',
    fixedIn: (versions: string) => `Named as fixed: ${versions}`,
    toDo: 'What to do',
    choose: 'Choose your release at the top to see what this bulletin says of it.',
    dates: (published: string, updated: string) => `Published ${day(published)} · updated ${day(updated)}`,
    status: (status: string) => `Status: ${status}`,
  },
  place: {
    cell: {
      named: 'Your release',
      within: 'Your release is in this range',
      maybe: 'Your release may be in this range',
    },
    within: (version: string, ranges: readonly string[]) => `${version} falls in ${quoted(ranges)}.`,
    maybe: (version: string, ranges: readonly string[]) =>
      `Whether ${version} falls in ${quoted(ranges)} can’t be told from these words.`,
    nowhere: (version: string, product: string) =>
      `${version} is in none of the releases that it names of ${product}.`,
    noProduct: (product: string) => `${product} is not among these products.`,
  },
  revised: {
    since: (edition: string) => `Changed since ${edition}`,
    revision: (from: string, to: string) => `revision ${from} → ${to}`,
    sameRevision: (revision: string) => `still revision ${revision}`,
    before: 'before',
    after: 'now',
    added: 'It wasn’t there before.',
    removed: 'It is no longer there.',
    unchanged: 'Title, statements, scores, remedies, texts and references are the same.',
    unchangedBut:
      'Title, statements, scores, remedies, texts and references are the same. Its publisher writes of what is new:',
    kept: {
      none: 'What each revision changed can’t be shown field by field: no earlier edition with this bulletin is kept here. What stands here is all that its publisher writes about it.',
      same: (edition: string, revision: string) =>
        `Field by field it can be compared with ${edition} only, where it was revision ${revision} as well. What the revisions before changed stands here in its publisher’s words.`,
      unchanged: (from: string, to: string) =>
        `Between revision ${from} and ${to} nothing changed of what is compared field by field. Of other revisions no edition is compared: what they changed stands here in its publisher’s words.`,
      between: (from: string, to: string) =>
        `What changed between revision ${from} and ${to} is shown field by field at the top of this page. Of other revisions no edition is compared: what they changed stands here in its publisher’s words.`,
    },
    parts: {
      title: 'Title',
      status: 'Status',
      severity: 'Severity',
      withdrawn: 'Withdrawn',
      tlp: 'Sharing',
      publisher: 'Publisher',
      note: 'Text',
      reference: 'Reference',
      vulnerability: 'Vulnerability',
      weakness: 'Weakness',
      score: 'Score',
      product: 'Statement',
      reason: 'Reason',
      remediation: 'What to do',
      threat: 'Assessment',
    },
  },
  related: {
    title: 'Related in this library',
    pages: 'Pages about it',
    bulletins: 'Related bulletins',
    by: {
      id: (word: string) => `also ${word}`,
      component: (word: string) => `same component, ${word}`,
      product: (word: string) => `same product, ${word}`,
    },
  },
  sentences: {
    affected: (release: string) => `This bulletin states that ${release} is affected.`,
    'not-affected': (release: string) => `This bulletin states that ${release} is not affected.`,
    unknown: (release: string) => `This bulletin does not say whether ${release} is affected.`,
  },
  rules: {
    'not-an-advisory': 'The document is not an advisory, so nothing is read from it.',
    withdrawn: 'The bulletin was withdrawn.',
    'no-statements': 'The document makes no statement about any vulnerability.',
    contradiction: 'It states both: affected, and fixed or not affected.',
    'under-investigation': 'It is under investigation.',
    'not-interpretable': 'Its words about versions cannot be interpreted with certainty.',
    'release-not-stated': 'It clears the product, but names no version.',
    'version-not-named': 'It names the product, but not this version.',
    'product-not-named': 'It does not name this product.',
    draft: 'The document is a draft.',
    'library-too-old': 'This library is too old for verdicts.',
    named: 'It names this very release.',
    line: 'It names the line of releases that this one belongs to.',
    range: 'It names a range of versions that includes this one.',
    all: 'It names all versions.',
    product: 'It names the product without any version.',
  },
  says: {
    known_affected: 'known affected',
    first_affected: 'first affected',
    last_affected: 'last affected',
    fixed: 'fixed',
    first_fixed: 'first fixed',
    known_not_affected: 'known not affected',
    recommended: 'recommended',
    under_investigation: 'under investigation',
    unknown: 'not known to the publisher',
    flag: 'reason given',
    remediation: 'remedy given',
    threat: 'impact',
    note: 'note',
    category: 'category',
    stranger: 'warned of, and not in the product tree',
    unread: 'a statement that can’t be read',
  },
  /** CSAF's categories of remediations, threats and notes, where a document gives no title of its own. */
  categories: {
    vendor_fix: 'fix',
    mitigation: 'mitigation',
    workaround: 'workaround',
    none_available: 'no fix yet',
    no_fix_planned: 'no fix planned',
    fix_planned: 'fix planned',
    optional_patch: 'optional patch',
    exploit_status: 'exploited or not',
    impact: 'impact',
    target_set: 'who is attacked',
    summary: 'summary',
    description: 'description',
    details: 'details',
    general: 'general',
    faq: 'questions and answers',
    legal_disclaimer: 'legal notice',
    other: 'other',
  },
} as const;

const quoted = (texts: readonly string[]): string => texts.map((one) => `“${one}”`).join(', ');
