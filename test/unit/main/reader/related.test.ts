import { describe, expect, it } from 'vitest';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const about = (component: string) => ({
  notes: [{ category: 'other', title: 'Component', text: component }],
});

const library = {
  ...bulletinLibrary,
  'bulletins/maker-4.json': JSON.stringify(
    advisory({ known_affected: [release('4.4.14')] }, about('OpenSSL'), { id: 'MAKER-4' }, 'CVE-2024-0001'),
  ),
  'bulletins/maker-5.json': JSON.stringify(
    advisory(
      { known_affected: [{ name: '1', product: 'X' }] },
      about('openssl'),
      { id: 'MAKER-5' },
      'CVE-2024-0005',
    ),
  ),
  'bulletins/maker-6.json': JSON.stringify(
    advisory({ known_affected: [{ name: '1', product: 'Y' }] }, {}, { id: 'MAKER-6' }, 'CVE-2024-0006'),
  ),
  'pages/named.md': '# Named\n\nSee CVE-2024-0001.\n',
  'pages/linked.md': '# Linked\n\n[How it was](/security-bulletins/reports/maker-4).\n',
  'pages/longer.md': '# Longer\n\nSee CVE-2024-00015 and XCVE-2024-0001.\n',
};

describe('what else there is about a bulletin', () => {
  const related = async (id: string) => {
    const reader = await openTestReader(folderOf(library));
    return reader.ask('bulletins.related', { route: `/security-bulletins/reports/${id}` });
  };

  it('names bulletins by a common id first, then those about the same component', async () => {
    const { bulletins } = await related('maker-4');
    expect(bulletins.slice(0, 2)).toMatchObject([
      { id: 'MAKER-1', by: 'id', word: 'CVE-2024-0001' },
      { id: 'MAKER-5', by: 'component', word: 'openssl' },
    ]);
    expect(bulletins.map(({ id }) => id)).not.toContain('MAKER-4');
    expect(bulletins.map(({ id }) => id)).not.toContain('MAKER-6');
  });

  it('names pages that link to it before those that name its id, and none that names a longer one', async () => {
    expect((await related('maker-4')).pages).toEqual([
      { route: '/linked', title: 'Linked' },
      { route: '/named', title: 'Named' },
    ]);
  });

  it('is silent where there is nothing', async () => {
    expect(await related('maker-6')).toEqual({ bulletins: [], pages: [] });
  });
});
