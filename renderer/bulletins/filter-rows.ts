import type { BulletinRow } from '../../main/api/bulletin-view.ts';

const verdictOrder = { affected: 0, unknown: 1, 'not-affected': 2 } as const;

/** Rows that hold every word of the text, in id, title, severity, status or product; what concerns the release first. */
export function filterRows(rows: readonly BulletinRow[], text: string): readonly BulletinRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => {
    const searched = [
      ...row.ids,
      row.title,
      row.severity,
      row.status,
      row.verdict?.verdict ?? '',
      ...row.products,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  return kept.sort((a, b) => rank(a) - rank(b));
}

const rank = ({ verdict }: BulletinRow): number => (verdict ? verdictOrder[verdict.verdict] : 0);
