import type { Fact } from './facts.ts';
import { documentNotes, vulnerabilityNotes } from './notes.ts';
import { productTree } from './products.ts';
import { readings } from './readings.ts';
import { references } from './references.ts';
import { aggregateSeverity } from './severity.ts';
import { flags, productStatus, remediations } from './statements.ts';
import { tracking } from './tracking.ts';

/** Keys in order, all the way down: the same facts, the same bytes (and test 6.2.13 is content). */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

const publisher = {
  category: 'vendor',
  name: 'Spectro Cloud',
  namespace: 'https://www.spectrocloud.com',
  contact_details: 'security@spectrocloud.com',
  issuing_authority:
    "Written anew as CSAF from what the publisher's bulletins state; the publisher's own pages are the authority.",
};

/** One bulletin as a CSAF 2.0 document, profile `csaf_security_advisory` (section 4.4). */
export function csafDocument(fact: Fact): unknown {
  const reading = readings[fact.cve] ?? {};
  return sorted({
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      lang: 'en',
      title: fact.title,
      publisher,
      tracking: tracking(fact),
      notes: documentNotes(fact, reading),
      references: references(fact),
      ...aggregateSeverity(fact, reading),
    },
    product_tree: productTree(
      fact,
      reading.statement?.products ?? [],
      reading.pack === undefined ? [] : [reading.pack],
    ),
    vulnerabilities: [
      {
        cve: fact.cve,
        title: fact.title,
        notes: vulnerabilityNotes(fact),
        product_status: productStatus(fact, reading),
        ...flags(reading),
        ...remediations(fact, reading),
      },
    ],
  });
}

/** The file's bytes as text. */
export const csafText = (fact: Fact): string => `${JSON.stringify(csafDocument(fact), null, 2)}\n`;

/** The file's name (section 5.1): the tracking id in lower case, runs of other characters as one `_`. */
export const csafFileName = (trackingId: string): string =>
  `${trackingId.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_')}.json`;
