import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { csafFileName, csafText } from '../../../build/facts/document.ts';
import { readFacts, type Fact } from '../../../build/facts/facts.ts';
import { statusWords } from '../../../build/facts/notes.ts';
import type { Bulletin, StatusGroup } from '../../../main/bulletins/bulletin.ts';
import { bundledBulletins, describeWith, factsFolder, jsonFiles } from '../../kit/corpora.ts';
import catalogue from '../../../content/library.json' with { type: 'json' };
import { parsed } from '../main/bulletins/csaf-document.ts';

const files = jsonFiles(bundledBulletins);
const bulletins = files.map(([name, bytes]) => parsed(bytes, `bulletins/${name}`));
const day = (moment: string): string => moment.slice(0, 10);

/** "Palette VerteX 4.4.14", sorted: what a status group lists. */
function listed(bulletin: Bulletin, status: StatusGroup): string[] {
  const labels = new Map(bulletin.products.map(({ id, label }) => [id, label]));
  return bulletin.vulnerabilities
    .flatMap(({ statements }) => statements.filter((statement) => statement.status === status))
    .map(({ product }) => labels.get(product) ?? '?')
    .sort();
}

test('there are 150, each in the file that its id names', () => {
  expect(bulletins).toHaveLength(150);
  expect(bulletins.filter(({ id, path }) => csafFileName(id) !== basename(path))).toEqual([]);
});

test('each speaks of one CVE, under a title, with a status in the one vocabulary', () => {
  const vocabulary = new Set(Object.values(statusWords));
  for (const bulletin of bulletins) {
    expect(bulletin.cves).toEqual([bulletin.id]);
    expect(vocabulary.has(bulletin.publisherStatus ?? '')).toBe(true);
    expect(bulletin.vulnerabilities[0]?.notes.map(({ title }) => title)).toEqual([
      'The flaw',
      "Publisher's assessment",
    ]);
  }
});

test('every product of the publisher and every release is in the catalogue', () => {
  const known = new Map(
    catalogue.products.map(({ name, releases }) => [name, new Set(releases.map(({ version }) => version))]),
  );
  for (const { id, products } of bulletins) {
    for (const { name, claim } of products.filter((product) => product.name !== 'vSphere CSI pack')) {
      const releases = known.get(name ?? '');
      expect(releases, `${id}: ${name}`).toBeDefined();
      if (claim.kind !== 'none')
        expect(releases?.has(claim.words), `${id}: ${name} ${claim.words}`).toBe(true);
    }
  }
});

test('what is called not affected without a release has a reason and names no release', () => {
  for (const bulletin of bulletins) {
    const flagged = new Set(
      bulletin.vulnerabilities.flatMap(({ flags }) => flags.flatMap(({ products }) => products)),
    );
    const named = new Map(bulletin.products.map((product) => [product.id, product]));
    for (const { status, product } of bulletin.vulnerabilities.flatMap(({ statements }) => statements)) {
      if (status === 'known_not_affected') expect(flagged.has(product), bulletin.id).toBe(true);
      if (flagged.has(product)) expect(named.get(product)?.claim.kind, bulletin.id).toBe('none');
      if (flagged.has(product)) expect(status, bulletin.id).toMatch(/known_not_affected|under_investigation/);
    }
  }
});

test('every product id is the catalogue id and the release', () => {
  const ids = new Map(catalogue.products.map(({ id, name }) => [name, id]));
  for (const { products } of bulletins) {
    for (const { id, name, claim } of products.filter((product) => product.name !== 'vSphere CSI pack')) {
      const product = ids.get(name ?? '') ?? '';
      expect(id).toBe(claim.kind === 'none' ? product : `${product}:${claim.words}`);
    }
  }
});

test('no scores were made up: none has a vector', () => {
  expect(bulletins.flatMap(({ vulnerabilities }) => vulnerabilities.flatMap(({ scores }) => scores))).toEqual(
    [],
  );
});

describeWith(factsFolder, 'the facts', () => {
  const facts = readFacts(factsFolder);
  const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
  const pairs: readonly (readonly [string, Fact])[] = facts.map((fact) => [fact.cve, fact]);

  test('make the very bytes that are in the library', () => {
    const bytes = new Map(files.map(([name, content]) => [name, new TextDecoder().decode(content)]));
    expect(facts.filter((fact) => bytes.get(csafFileName(fact.cve)) !== csafText(fact))).toEqual([]);
  });

  test.each(pairs)('of %s are all there, field by field', (id, fact) => {
    const bulletin = byId.get(id);
    if (!bulletin) expect.fail(`${id} is missing`);
    const note = (title: string) => bulletin.notes.find((entry) => entry.title === title)?.text ?? null;
    expect(bulletin.title).toBe(fact.title);
    expect(note('Component')).toBe(fact.component);
    expect(bulletin.score).toBe(fact.cvss);
    expect(day(bulletin.published)).toBe(fact.published ?? fact.updated);
    expect(day(bulletin.updated)).toBe(fact.updated ?? fact.published);
    expect(bulletin.publisherStatus).toBe(statusWords[fact.status]);
    expect(bulletin.vulnerabilities[0]?.notes.map(({ text }) => text)).toEqual([
      fact.flaw_note,
      fact.impact_note,
    ]);
    expect(listed(bulletin, 'known_affected')).toEqual(
      fact.affected
        .flatMap(({ product, versions }) => versions.map((version) => `${product} ${version}`))
        .sort(),
    );
    expect(listed(bulletin, 'fixed')).toEqual(
      fact.fixed_in.map(({ product, version }) => `${product} ${version}`).sort(),
    );
    expect(bulletin.references.map(({ url }) => url)).toEqual(fact.references);
    const revisions = bulletin.revisions.map(({ date, summary, legacy }) => ({
      number: legacy,
      date: day(date),
      change: summary.toLowerCase().replace(/\.$/, ''),
    }));
    for (const { number, date, change } of fact.revisions) {
      expect(revisions).toContainEqual({ number, date, change: change.toLowerCase() });
    }
    expect(revisions.length - fact.revisions.length).toBeLessThanOrEqual(2);
  });
});
