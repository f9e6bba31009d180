import type { SeverityView } from '../api/bulletin-view.ts';
import type { ReleaseExposureView } from '../api/exposure-view.ts';
import { html, type Markup } from './markup.ts';
import type { ExportWords } from './words/words.ts';

/** The worst nearest to the axis. */
const severities: readonly (readonly [SeverityView, string])[] = [
  ['critical', '#7f1d2d'],
  ['high', '#c2410c'],
  ['medium', '#d69e2e'],
  ['low', '#4a78b5'],
  ['none', '#9aa3af'],
  ['unstated', '#6b7280'],
];

const row = 18;
const margin = 110;
const width = 420;

/** More bars than a sheet holds; the newest stay. */
const mostBars = 40;

/**
 * A bar a release: affected by severity, and unknown as an outline after it, never as empty paper. Pictures made of
 * shapes are printed where backgrounds are not.
 */
export function chart(
  exposure: readonly ReleaseExposureView[],
  current: string | null,
  words: ExportWords,
): Markup {
  const bars = exposure.slice(-mostBars);
  const left = exposure.length - bars.length;
  const most = Math.max(1, ...bars.map((bar) => total(bar, 'affected') + total(bar, 'unknown')));
  const scale = width / most;
  const height = bars.length * row;
  return html`<figure>
    <figcaption>${words.chart.caption}</figcaption>
    <svg viewBox="0 0 ${margin + width + 200} ${height}" role="img" aria-label="${words.chart.label}">
      ${bars.map((bar, index) => barOf(bar, index * row, scale, bar.version === current, words))}
    </svg>
    <p class="key">${severities.map(([name, colour]) => keyOf(words.severities[name], colour))}</p>
    ${left > 0 ? html`<p class="quiet">${words.chart.left(left)}</p>` : ''}
  </figure>`;
}

const total = ({ counts }: ReleaseExposureView, of: 'affected' | 'unknown'): number =>
  Object.values(counts[of]).reduce((all, one) => all + one, 0);

function barOf(
  bar: ReleaseExposureView,
  y: number,
  scale: number,
  isCurrent: boolean,
  { chart: said }: ExportWords,
): Markup {
  let x = margin;
  const boxes = severities.map(([name, colour]) => {
    const size = bar.counts.affected[name] * scale;
    const box = html`<rect
      x="${round(x)}"
      y="${y + 3}"
      width="${round(size)}"
      height="${row - 6}"
      fill="${colour}"
    />`;
    x += size;
    return box;
  });
  const unknown = total(bar, 'unknown');
  const outline = html`<rect
    x="${round(x)}"
    y="${y + 3.5}"
    width="${round(unknown * scale)}"
    height="${row - 7}"
    fill="none"
    stroke="#555"
    stroke-dasharray="3 2"
  />`;
  const weight = isCurrent ? 'bold' : 'normal';
  const words = said.bar(total(bar, 'affected'), unknown);
  return html`<g>
    <text x="${margin - 6}" y="${y + 13}" text-anchor="end" font-weight="${weight}">
      ${isCurrent ? '▸ ' : ''}${bar.version}
    </text>
    ${boxes}${unknown > 0 ? outline : ''}
    <text x="${round(x + unknown * scale + 6)}" y="${y + 13}" class="count">${words}</text>
  </g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const keyOf = (name: string, colour: string): Markup =>
  html`<span>
    <svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" fill="${colour}" /></svg>
    ${name}
  </span>`;
