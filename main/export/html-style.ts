import type { Markup } from './markup.ts';

/** For A4 and Letter alike; a table's head repeats on every sheet and no line is torn apart. */
export const style: Markup = {
  text: `
@page {
  margin: 16mm 14mm 18mm;
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt system-ui, sans-serif; color: #4a5058; }
}
:root { color: #1a1d21; background: #fff; font: 10pt/1.45 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
body { max-width: 190mm; margin: 0 auto; }
section + section { break-before: page; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2pt; }
h2 { font-size: 12pt; margin: 14pt 0 6pt; }
.what { font-size: 12pt; color: #4a5058; margin: 0 0 8pt; }
dl { margin: 0 0 8pt; font-size: 8.5pt; }
dl div { display: flex; gap: 8pt; }
dt { flex: none; width: 32mm; color: #4a5058; }
dd { margin: 0; overflow-wrap: anywhere; }
.sum { font-size: 12pt; font-weight: 600; }
.warning { border: 1pt solid #9a3412; border-left-width: 5pt; padding: 5pt 8pt; margin: 6pt 0; font-weight: 600; }
figure { margin: 10pt 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 4pt; }
figure svg[role] { width: 100%; height: auto; }
svg text { font-size: 10px; fill: #1a1d21; }
svg .count { fill: #4a5058; }
.key { margin: 4pt 0 0; color: #4a5058; font-size: 8.5pt; }
.key span { margin-right: 10pt; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
th.id { width: 28%; }
th.verdict { width: 32%; }
th.decision { width: 18%; }
td small { display: block; }
td.date { white-space: nowrap; }
.quiet { color: #4a5058; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 3pt 5pt 3pt 0; border-bottom: .5pt solid #c9ced6; overflow-wrap: anywhere; }
th { border-bottom: 1pt solid #1a1d21; white-space: nowrap; }
td strong { white-space: nowrap; }
small { font-size: 7.5pt; color: #4a5058; }
.note { white-space: pre-wrap; }
.severity { white-space: nowrap; }
.severity.critical, .severity.high, .verdict.affected strong { font-weight: 700; color: #7f1d2d; }
footer { margin-top: 14pt; border-top: 1pt solid #1a1d21; font-size: 8pt; color: #4a5058; overflow-wrap: anywhere; }
footer p { margin: 3pt 0; }
`,
};
