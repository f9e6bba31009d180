import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const product = z.enum([
  'Palette',
  'Palette Enterprise',
  'Palette Enterprise airgap',
  'Palette VerteX',
  'Palette VerteX airgap',
]);

const revision = z.strictObject({ number: z.string().nullable(), date: day, change: z.string().min(1) });

const bulletin = z.strictObject({
  cve: z.string().regex(/^CVE-\d{4}-\d{4,}$/),
  title: z.string().min(1),
  component: z.string().nullable(),
  cvss: z.number().min(0).max(10).nullable(),
  published: day.nullable(),
  updated: day.nullable(),
  status: z.enum(['ongoing', 'fixed', 'not_affected', 'awaiting_analysis', 'resolved']),
  impact_note: z.string().min(1),
  flaw_note: z.string().min(1),
  affected: z.array(z.strictObject({ product, versions: z.array(z.string()).min(1) })),
  fixed_in: z.array(z.strictObject({ product, version: z.string() })),
  revisions: z.array(revision),
  references: z.array(z.url()).min(1),
});

/** A product, by the name that facts and catalogue share. */
export type ProductName = z.infer<typeof product>;
/** What is known of one bulletin, as it was gathered: nothing in it is ours to change. */
export type Fact = z.infer<typeof bulletin>;
/** One entry of the publisher's revision list. */
export type FactRevision = z.infer<typeof revision>;

/** Every product, in the order of the catalogue. */
export const productNames: readonly ProductName[] = product.options;

/**
 * Reads the facts. Anything unforeseen in them throws: a field that nobody mapped must not be lost in silence.
 *
 * @param folder holds `bulletins.json`
 */
export function readFacts(folder: string): readonly Fact[] {
  const facts = z
    .array(bulletin)
    .parse(JSON.parse(readFileSync(join(folder, 'bulletins.json'), 'utf8')) as unknown);
  const ids = new Set(facts.map((fact) => fact.cve));
  if (ids.size !== facts.length)
    throw new Error('Two bulletins share a CVE number, which is their tracking id.');
  return facts;
}
