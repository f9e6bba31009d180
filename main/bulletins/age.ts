import type { AgeBands, LibraryAge } from '../api/library-view.ts';
import type { Verdict } from './verdict.ts';

const day = 86_400_000;

/**
 * How old an edition is. A clock that is behind the edition's date by more than a day (time zones aside) is wrong, and
 * so is any age that it gives.
 *
 * @param date when the edition was made, ISO 8601; `null` for a working copy
 */
export function libraryAge(date: string | null, now: Date, bands: AgeBands): LibraryAge {
  const made = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(made)) return { days: null, band: 'unknown', reason: 'no-date', date, bands };
  const elapsed = now.getTime() - made;
  if (!(elapsed >= -day)) return { days: null, band: 'unknown', reason: 'clock', date, bands };
  const days = Math.max(0, Math.floor(elapsed / day));
  return { days, band: bandOf(days, bands), reason: null, date, bands };
}

function bandOf(days: number, { notice, warning, withheld }: AgeBands): LibraryAge['band'] {
  if (days >= withheld) return 'withheld';
  if (days >= warning) return 'warning';
  return days >= notice ? 'notice' : 'fresh';
}

/**
 * A library that is too old to be believed gives no verdicts: what the bulletin says is still shown, as a remark of its
 * time, and answers nothing.
 */
export const withheld = (verdict: Verdict): Verdict => ({
  ...verdict,
  verdict: 'unknown',
  rule: 'library-too-old',
  nearest: [...verdict.evidence, ...verdict.nearest],
  evidence: [],
  cves: [],
  fixedIn: [],
});
