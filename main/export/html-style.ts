import type { Markup } from './markup.ts';

/** Text as a string of CSS: every sign that could end it or the element around it by its number. */
export const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} .,:()·-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)).join('')}"`;

/**
 * For A4 and Letter alike: every sheet says what edition it is from and which sheet it is, a table's head repeats on every
 * sheet, and no line is torn apart.
 *
 * @param foot at the left of every sheet's foot
 */
export const style = (foot: string): Markup => ({
  text: `
@page {
  margin: 15mm 14mm 17mm;
  @bottom-left { content: ${cssString(`Fieldbook · ${foot}`)}; font: 7.5pt system-ui, sans-serif; color: #4a5058; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 7.5pt system-ui, sans-serif; color: #4a5058; }
}
:root { color: #1a1d21; background: #fff; color-scheme: light; font: 10pt/1.45 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media screen { body { padding: 24px; } }
body { max-width: 182mm; margin: 0 auto; }
section + section { break-before: page; }
header { border-top: 3pt solid #0b5394; padding-top: 8pt; }
h1 { font-size: 21pt; line-height: 1.15; margin: 0 0 2pt; overflow-wrap: anywhere; }
h2 { font-size: 12pt; margin: 14pt 0 5pt; break-after: avoid; overflow-wrap: anywhere; }
.kicker { margin: 0 0 2pt; font-size: 8pt; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: #0b5394; }
.what { font-size: 12pt; color: #3d434b; margin: 0 0 8pt; overflow-wrap: anywhere; }
dl { margin: 0 0 8pt; padding: 6pt 8pt; background: #f4f5f4; border-radius: 3pt; font-size: 8pt; break-inside: avoid; }
dl div { display: flex; gap: 8pt; }
dt { flex: none; width: 32mm; color: #4a5058; }
dd { margin: 0; overflow-wrap: anywhere; }
.sum { font-size: 12pt; font-weight: 600; }
.tiles { display: flex; gap: 8pt; list-style: none; margin: 8pt 0; padding: 0; break-inside: avoid; }
.tile { flex: 1; border: .75pt solid #c9ced6; border-left-width: 4pt; border-radius: 3pt; padding: 5pt 8pt; font-size: 9pt; }
.tile b { display: block; font-size: 18pt; line-height: 1.1; font-variant-numeric: tabular-nums; }
.tile.affected { border-left-color: #9b1c31; }
.tile.affected b { color: #9b1c31; }
.tile.unknown { border-style: dashed; border-left-style: solid; border-left-color: #6b7280; }
.tile.not-affected { border-left-color: #2f6f4f; }
.warning { border: 1pt solid #9a3412; border-left-width: 5pt; border-radius: 3pt; padding: 5pt 8pt; margin: 6pt 0; font-weight: 600; break-inside: avoid; }
figure { margin: 10pt 0; break-inside: avoid; }
figcaption { font-weight: 600; font-size: 9pt; margin-bottom: 4pt; }
figure svg[role] { width: 100%; height: auto; }
svg text { font-size: 10px; fill: #1a1d21; }
svg .count { fill: #4a5058; }
.key { margin: 4pt 0 0; color: #4a5058; font-size: 8pt; }
.key span { margin-right: 10pt; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
th.id { width: 28%; }
th.verdict { width: 32%; }
th.decision { width: 18%; }
td.date { white-space: nowrap; }
.quiet { color: #4a5058; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 3.5pt 6pt 3.5pt 0; border-bottom: .5pt solid #c9ced6; overflow-wrap: anywhere; }
th { border-bottom: 1pt solid #1a1d21; white-space: nowrap; font-size: 8pt; }
tbody tr:nth-child(even) td { background: #fafaf9; }
small { display: block; font-size: 7.5pt; line-height: 1.35; color: #4a5058; }
.tile small { display: inline; font-size: 8pt; }
.note { white-space: pre-wrap; }
td.severity { white-space: nowrap; }
.chip { display: inline-block; border: .5pt solid #c9ced6; border-radius: 3pt; padding: 0 4pt; font-weight: 600; font-size: 8pt; background: #f4f5f4; }
.chip.critical { background: #f6dfe3; border-color: #9b1c31; color: #7f1d2d; }
.chip.high { background: #fbe6dc; border-color: #c2410c; color: #8f2f08; }
.chip.medium { background: #faf0d3; border-color: #b7862a; color: #6e4d09; }
.verdict.affected strong { color: #7f1d2d; }
.verdict.not-affected strong { color: #235a3e; }
footer { margin-top: 14pt; border-top: 1pt solid #1a1d21; font-size: 8pt; color: #4a5058; overflow-wrap: anywhere; break-inside: avoid; }
footer p { margin: 3pt 0; }
`,
});
