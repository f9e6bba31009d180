import { expect, test } from 'vitest';
import { csafDocument, csafFileName, csafText } from '../../../../build/facts/document.ts';
import type { Fact } from '../../../../build/facts/facts.ts';
import { bytesOf, parsed } from '../../main/bulletins/csaf-document.ts';

const fact = (change: Partial<Fact> = {}): Fact => ({
  cve: 'CVE-2024-0001',
  title: 'A flaw',
  component: 'part',
  cvss: 7.5,
  published: '2024-01-01',
  updated: '2024-02-01',
  status: 'ongoing',
  impact_note: 'Little.',
  flaw_note: 'Something overflows.',
  affected: [{ product: 'Palette VerteX', versions: ['4.4.14', '4.4.20'] }],
  fixed_in: [{ product: 'Palette VerteX', version: '4.4.18' }],
  revisions: [{ number: '1.0', date: '2024-01-01', change: 'first published' }],
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-0001'],
  ...change,
});

const made = (change: Partial<Fact> = {}) => parsed(bytesOf(csafDocument(fact(change)) as object));
const note = (change: Partial<Fact>, title: string) =>
  made(change).notes.find((entry) => entry.title === title)?.text ?? '';

test('files are named as the standard says', () => {
  expect(csafFileName('CVE-2024-3094')).toBe('cve-2024-3094.json');
  expect(csafFileName('RHSA-2024:1234/ä (x)')).toBe('rhsa-2024_1234_x_.json');
});

test('the same facts make the same bytes, whatever the order of their keys', () => {
  const reversed = Object.fromEntries(Object.entries(fact()).reverse()) as Fact;
  expect(csafText(reversed)).toBe(csafText(fact()));
});

test('a score without a vector makes no CVSS object', () => {
  const bulletin = made();
  expect(bulletin.vulnerabilities[0]?.scores).toEqual([]);
  expect([bulletin.aggregate, bulletin.score]).toEqual(['High (base score 7.5)', 7.5]);
  expect(note({}, 'Base score')).toContain('without a vector');
});

test('a fix is offered only to older releases of the same product, and later ones are told apart', () => {
  const remediations = made().vulnerabilities[0]?.remediations.map(({ category, products }) => [
    category,
    products,
  ]);
  expect(remediations).toEqual([
    ['vendor_fix', ['palette-vertex:4.4.14']],
    ['none_available', ['palette-vertex:4.4.20']],
  ]);
  expect(note({}, 'What does not agree')).toContain('later releases are listed as affected: 4.4.20');
});

test('a silent update and a missing opening get revisions of their own', () => {
  const revisions = [{ number: null, date: '2024-01-15', change: '4.4.14 added' }];
  expect(made({ revisions }).revisions.map(({ number, summary }) => `${number} ${summary}`)).toEqual([
    '1 First published.',
    '2 4.4.14 added.',
    '3 Updated; the publisher does not say what changed.',
  ]);
});

test('a date that is not known is said to be missing', () => {
  expect(note({ published: null }, 'What does not agree')).toContain('no date of first publication');
  expect(note({ updated: null }, 'What does not agree')).toContain('no date of a last update');
});

test('a revision number that is used twice is named', () => {
  const again = { number: '5.0', date: '2024-01-01', change: 'x' };
  expect(note({ revisions: [again, again] }, 'What does not agree')).toContain('bear the number 5.0');
});
