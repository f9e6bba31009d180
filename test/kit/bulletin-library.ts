import { advisory, release } from '../unit/main/bulletins/advisory.ts';

/** A library about one product of four releases, with a bulletin of each kind of answer for 4.4.14. */
export const bulletinLibrary: Readonly<Record<string, string>> = {
  'library.json': JSON.stringify({
    schema: 1,
    title: 'Bulletins',
    products: [
      {
        id: 'palette',
        name: 'Palette',
        aliases: ['The Palette'],
        releases: [
          { version: '4.5.8' },
          { version: '4.4.14', date: '2024-08-16' },
          { version: '4.4.18' },
          { version: '4.4.20' },
        ],
      },
    ],
  }),
  'pages/hashes.md': `# Downloads\n\n## Images\n\n\`${'ab'.repeat(32)}\` is gate.iso.\n\n\`\`\`\n${'cd'.repeat(32)}  key.bin\n\`\`\`\n`,
  'bulletins/maker-1.json': JSON.stringify(
    advisory(
      { known_affected: [release('4.4.14')], fixed: [release('4.4.18')] },
      {
        aggregate_severity: { text: 'Critical' },
        notes: [{ category: 'summary', text: `See gate.iso, ${'AB'.repeat(32)}.` }],
      },
    ),
  ),
  'bulletins/maker-2.json': JSON.stringify(
    advisory({ known_affected: [release('4.5.8')] }, {}, { id: 'MAKER-2' }, 'CVE-2024-0002'),
  ),
  'bulletins/maker-3.json': JSON.stringify(
    advisory(
      { known_not_affected: [release('4.4.14')], known_affected: [release('4.4.18')] },
      {},
      { id: 'MAKER-3' },
      'CVE-2024-0003',
    ),
  ),
};
