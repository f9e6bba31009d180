import { contradictions } from './contradictions.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './readings.ts';

/** The publisher's status line, in words. One vocabulary for all bulletins. */
export const statusWords: Readonly<Record<Fact['status'], string>> = {
  ongoing: 'Ongoing',
  fixed: 'Fixed',
  not_affected: 'Not affected',
  awaiting_analysis: 'Awaiting analysis',
  resolved: 'Resolved',
};

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function affectedSentence(fact: Fact): string {
  if (fact.affected.length === 0) return 'The bulletin lists no release as affected.';
  const count = new Set(fact.affected.flatMap(({ versions }) => versions)).size;
  const releases = count === 1 ? '1 release' : `${count} releases`;
  return `The bulletin lists ${releases} of ${list(fact.affected.map(({ product }) => product))} as affected.`;
}

function fixedSentence(fact: Fact): string {
  if (fact.fixed_in.length === 0) return 'It names no fixed release.';
  return `It names as fixed: ${list(fact.fixed_in.map(({ product, version }) => `${product} ${version}`))}.`;
}

function summary(fact: Fact): string {
  const subject = fact.component === null ? 'no single component' : fact.component;
  const status = statusWords[fact.status].toLowerCase();
  return `${fact.cve} concerns ${subject}. ${affectedSentence(fact)} ${fixedSentence(fact)} Its status is: ${status}.`;
}

function scoreNote(fact: Fact) {
  const text =
    fact.cvss === null
      ? 'The publisher gives no base score for this flaw.'
      : `The publisher gives the base score ${fact.cvss.toFixed(1)} without a vector, and does not name the CVSS version. No vector is made up here.`;
  return { category: 'other', title: 'Base score', text };
}

/** The document's notes (section 3.2.1.8): a summary, status and component, and every contradiction by name. */
export function documentNotes(fact: Fact, reading: Reading) {
  const conflicting = contradictions(fact, reading);
  return [
    { category: 'summary', title: 'Summary', text: summary(fact) },
    { category: 'other', title: "Publisher's status", text: statusWords[fact.status] },
    ...(fact.component === null ? [] : [{ category: 'other', title: 'Component', text: fact.component }]),
    scoreNote(fact),
    ...(reading.withdrawn ? [{ category: 'other', title: 'Withdrawn', text: reading.withdrawn }] : []),
    ...(conflicting.length === 0
      ? []
      : [{ category: 'other', title: 'What does not agree', text: conflicting.join('\n') }]),
  ];
}

/** The vulnerability's notes (section 3.2.3.8): what the flaw is, and what the publisher makes of it. */
export const vulnerabilityNotes = (fact: Fact) => [
  { category: 'description', title: 'The flaw', text: fact.flaw_note },
  { category: 'details', title: "Publisher's assessment", text: fact.impact_note },
];
