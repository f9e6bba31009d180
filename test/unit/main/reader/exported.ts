import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import * as schema from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';
import type { Params } from '../../../../main/api/contract.ts';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { editionFolder } from '../../../kit/edition-folder.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const checks = [...Object.values(schema), ...Object.values(mandatory)];
export const plant = { name: 'Plant 7', product: 'palette', version: '4.4.14', deployment: 'air-gapped' };
const hostile = advisory(
  { known_affected: [release('4.4.14')] },
  { title: '=HYPERLINK("http://x","<script>alert(1)</script>")' },
  { id: 'MAKER-4' },
  'CVE-2024-0004',
);
export const files = {
  ...bulletinLibrary,
  'bulletins/maker-4.json': JSON.stringify(hostile),
  'bulletins/bad.json': '{',
};

/** A reader of a dated edition, with a site that has decided something. */
export async function atSite(library: Readonly<Record<string, string>> = files) {
  const folder = editionFolder(library, { serial: 3, date: '2026-11-01T00:00:00.000Z' });
  const reader = await openTestReader(folder, { edition: true, now: new Date('2026-11-13T08:00:00Z') });
  const { id: site } = await reader.ask('sites.save', { site: plant });
  await reader.ask('decisions.save', {
    ...{ site, bulletin: 'MAKER-1' },
    decision: { status: 'in-progress', who: 'J. Doe', why: '-2 weeks' },
  });
  const file = (wanted: Params<'bulletins.export'>) => reader.ask('bulletins.export', wanted);
  return { reader, site, file };
}

/** What the validator has against a document. */
export async function objections(text: string): Promise<readonly string[]> {
  const { tests } = await validate(checks, JSON.parse(text));
  return tests.flatMap(({ name, errors }) => errors.map((error) => `${name}: ${JSON.stringify(error)}`));
}
