import type { Fact } from './facts.ts';

/** A day as CSAF's date-time: the facts know no hours. */
const moment = (date: string): string => `${date}T00:00:00.000Z`;

interface Entry {
  readonly date: string;
  readonly summary: string;
  readonly legacy: string | null;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** First and last date, whichever of the two the facts know. */
function dates(fact: Fact): { readonly first: string; readonly last: string } {
  const first = fact.published ?? fact.updated;
  const last = fact.updated ?? fact.published;
  if (first === null || last === null) throw new Error(`${fact.cve} has no date at all.`);
  return { first, last };
}

/**
 * The publisher's revisions, with an entry before them where the first publication isn't listed, and one after them
 * where the bulletin was updated later without a word.
 */
function history(fact: Fact): readonly Entry[] {
  const { first, last } = dates(fact);
  const listed: readonly Entry[] = fact.revisions.map(({ date, change, number }) => ({
    date,
    summary: sentence(change),
    legacy: number,
  }));
  const opening = fact.published === null ? 'As it stood at its last update' : 'First published';
  const needsOpening = listed[0] === undefined || listed[0].date > first;
  const all = needsOpening ? [{ date: first, summary: `${opening}.`, legacy: null }, ...listed] : [...listed];
  if (last > (all.at(-1)?.date ?? '')) {
    const summary = 'Updated; the publisher does not say what changed.';
    all.push({ date: last, summary, legacy: null });
  }
  return all;
}

/** `ongoing` and `awaiting_analysis` will change, the others are the publisher's last word: section 3.2.1.12.8. */
const statusOf = (fact: Fact): 'interim' | 'final' =>
  fact.status === 'ongoing' || fact.status === 'awaiting_analysis' ? 'interim' : 'final';

/** The publisher's own number, where a reference shows one that differs from the CVE number. */
function aliases(fact: Fact): string[] {
  const pages = fact.references.map((url) => /\/reports\/(pc-cve-[0-9-]+)\/?$/.exec(url)?.[1]);
  return pages.filter((id) => id !== undefined).map((id) => id.toUpperCase());
}

/**
 * CSAF tracking (section 3.2.1.12). The tracking id is the CVE number, by which the original names its bulletins.
 * Versions count the revisions 1, 2, 3 as the standard asks; the publisher's own numbers, which are missing or used
 * twice in places, stay beside them as `legacy_version`.
 */
export function tracking(fact: Fact) {
  const { first, last } = dates(fact);
  const entries = history(fact);
  const names = aliases(fact);
  return {
    ...(names.length > 0 ? { aliases: names } : {}),
    id: fact.cve,
    status: statusOf(fact),
    version: String(entries.length),
    initial_release_date: moment(first),
    current_release_date: moment(last),
    revision_history: entries.map(({ date, summary, legacy }, index) => ({
      date: moment(date),
      number: String(index + 1),
      summary,
      ...(legacy === null ? {} : { legacy_version: legacy }),
    })),
  };
}
