import { isAscii, isUtf8 } from 'node:buffer';
import type { RemarkView } from '../api/bulletin-view.ts';
import type { Problem } from '../api/library-view.ts';
import type { Bulletin, Note, Revision, Severity, Vulnerability } from './bulletin.ts';
import { isObject, listAt, mapObjects, objectAt, textAt, textsAt, type JsonObject } from './json.ts';
import { parseNotes, parseReferences, parseVulnerability, type Defines } from './parse-vulnerability.ts';
import { parseGroups, parseProducts } from './product-tree.ts';
import { repeatedKey } from './repeated-key.ts';
import { readAggregate, severityOfScore, worstScore } from './severity.ts';
import { withdrawal } from './withdrawn.ts';

/** What became of a file: a bulletin, or the reason why it isn't one. */
export type ParsedBulletin =
  { readonly ok: true; readonly bulletin: Bulletin } | { readonly ok: false; readonly problem: Problem };

/** Larger than any advisory seen by two orders; a bigger file is refused unread. Bytes. */
const largest = 50_000_000;

/** Profiles whose statements about products count (sections 4.4, 4.5); all others are text. */
const judging = new Set(['csaf_security_advisory', 'csaf_vex']);

class NotABulletin extends Error {}

/** Text of a file's bytes; `null` when it is not UTF-8. Most advisories are ASCII, which is read several times faster. */
function textOf(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return buffer.toString('latin1');
  return isUtf8(buffer) ? buffer.toString('utf8').replace(/^\uFEFF/, '') : null;
}

function readJson(bytes: Uint8Array): JsonObject {
  if (bytes.length > largest) throw new NotABulletin(`It is larger than ${largest / 1e6} MB.`);
  const text = textOf(bytes);
  if (text === null) throw new NotABulletin('It is not UTF-8 text.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new NotABulletin(`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isObject(json) || !isObject(json['document'])) {
    throw new NotABulletin('It is JSON, but no CSAF document: "document" is missing.');
  }
  const repeated = repeatedKey(text, json);
  if (repeated !== null) {
    throw new NotABulletin(
      `It gives ${JSON.stringify(repeated.slice(0, 60))} twice in one object: which of the two counts can't be told.`,
    );
  }
  return json;
}

function required(parent: JsonObject, key: string, where: string): string {
  const value = textAt(parent, key);
  if (value === null) throw new NotABulletin(`The CSAF document lacks ${where}${key}.`);
  return value;
}

function requiredDate(parent: JsonObject, key: string): string {
  const value = required(parent, key, 'document.tracking.');
  if (Number.isNaN(Date.parse(value))) {
    throw new NotABulletin(`document.tracking.${key} is no date: ${JSON.stringify(value.slice(0, 60))}.`);
  }
  return value;
}

const revisions = (tracking: JsonObject): readonly Revision[] =>
  mapObjects(tracking, 'revision_history', (item) => ({
    number: textAt(item, 'number') ?? '',
    date: textAt(item, 'date') ?? '',
    summary: textAt(item, 'summary') ?? '',
    legacy: textAt(item, 'legacy_version'),
  })).sort((a, b) => (Date.parse(a.date) || 0) - (Date.parse(b.date) || 0));

function trackingStatus(tracking: JsonObject): Bulletin['status'] {
  const status = required(tracking, 'status', 'document.tracking.');
  if (status === 'draft' || status === 'interim' || status === 'final') return status;
  throw new NotABulletin(
    `document.tracking.status is ${JSON.stringify(status.slice(0, 60))}, which CSAF does not know.`,
  );
}

function overallSeverity(
  vulnerabilities: readonly Vulnerability[],
  aggregate: string | null,
): { readonly severity: Severity; readonly score: number | null } {
  const worst = vulnerabilities.flatMap(({ scores }) => worstScore(scores)?.base ?? []);
  if (worst.length === 0) return readAggregate(aggregate);
  const score = Math.max(...worst);
  return { severity: severityOfScore(score), score };
}

const publisherStatus = (notes: readonly Note[]): string | null =>
  notes.find(({ title }) => title?.toLowerCase() === "publisher's status")?.text ?? null;

function publisherOf(document: JsonObject): Bulletin['publisher'] {
  const publisher = objectAt(document, 'publisher');
  return {
    name: required(publisher, 'name', 'document.publisher.'),
    category: textAt(publisher, 'category') ?? 'other',
    contact: textAt(publisher, 'contact_details'),
    authority: textAt(publisher, 'issuing_authority'),
  };
}

/** Statements that can't be read, and ids that nothing defines: said, and never counted. */
function remarksOn(vulnerabilities: readonly Vulnerability[], defines: Defines): readonly RemarkView[] {
  const missing = new Set<string>();
  for (const { statements } of vulnerabilities) {
    for (const { product } of statements) if (!defines(product)) missing.add(product);
  }
  return [
    ...vulnerabilities.flatMap(({ unread }) =>
      unread.map((pointer) => ({ kind: 'unread', pointer }) as const),
    ),
    ...[...missing].map((product) => ({ kind: 'stranger', product }) as const),
  ];
}

function read(path: string, json: JsonObject): Bulletin {
  const document = objectAt(json, 'document');
  const version = required(document, 'csaf_version', 'document.');
  if (version !== '2.0' && version !== '2.1')
    throw new NotABulletin(`It is CSAF ${version.slice(0, 20)}; this reader knows CSAF 2.0 and 2.1.`);
  const tracking = objectAt(document, 'tracking');
  const tree = objectAt(json, 'product_tree');
  const groups = parseGroups(tree);
  const products = parseProducts(tree);
  // An entry that is no object is a flaw that nobody can read: it stays, and says nothing.
  const known = new Set(products.map(({ id }) => id));
  const defines = (id: string) =>
    known.has(id) || (groups.get(id)?.some((member) => known.has(member)) ?? false);
  const vulnerabilities = listAt(json, 'vulnerabilities').map((item, index) =>
    parseVulnerability(isObject(item) ? item : {}, index, { groups, defines }),
  );
  const distribution = objectAt(document, 'distribution');
  const aggregate = textAt(objectAt(document, 'aggregate_severity'), 'text');
  const category = required(document, 'category', 'document.');
  const title = required(document, 'title', 'document.');
  const notes = parseNotes(document);
  const history = revisions(tracking);
  return {
    path,
    id: required(tracking, 'id', 'document.tracking.'),
    aliases: textsAt(tracking, 'aliases'),
    cves: [...new Set(vulnerabilities.flatMap(({ cve }) => cve ?? []))],
    title,
    category,
    judges: judging.has(category),
    status: trackingStatus(tracking),
    publisherStatus: publisherStatus(notes),
    version: required(tracking, 'version', 'document.tracking.'),
    published: requiredDate(tracking, 'initial_release_date'),
    updated: requiredDate(tracking, 'current_release_date'),
    revisions: history,
    language: textAt(document, 'lang'),
    tlp: textAt(objectAt(distribution, 'tlp'), 'label'),
    publisher: publisherOf(document),
    notes,
    references: parseReferences(document),
    aggregate,
    ...overallSeverity(vulnerabilities, aggregate),
    withdrawn: withdrawal({ category, title, notes, revisions: history }),
    products,
    vulnerabilities,
    remarks: [
      ...(version === '2.1' ? [{ kind: 'newer' } as const] : []),
      ...remarksOn(vulnerabilities, defines),
    ],
  };
}

/**
 * Reads a CSAF document once. Never throws: what isn't one is a problem that names the reason, and a document with
 * odd parts opens with what could be read.
 *
 * @param path the file, relative to the library folder
 */
export function parseBulletin(path: string, bytes: Uint8Array): ParsedBulletin {
  try {
    return { ok: true, bulletin: read(path, readJson(bytes)) };
  } catch (error) {
    if (!(error instanceof NotABulletin)) throw error;
    return { ok: false, problem: { code: 'bulletin-invalid', path, message: error.message } };
  }
}
