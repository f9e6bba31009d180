import type { SeverityView, VerdictCounts } from '../../../main/api/bulletin-view.ts';
import type { ReleaseExposureView } from '../../../main/api/exposure-view.ts';
import { words } from '../../words/words.ts';

const text = words.exposure;

/** One release as it is drawn: what affects it as a stack, what doesn't say as an outline on top. */
export interface Bar {
  readonly version: string;
  /** Worst first, without those that are zero. */
  readonly parts: readonly { readonly severity: SeverityView; readonly n: number }[];
  readonly affected: number;
  readonly unknown: number;
  readonly notAffected: number;
}

const severities: readonly SeverityView[] = ['critical', 'high', 'medium', 'low', 'none', 'unstated'];

const total = (counts: VerdictCounts['unknown']): number =>
  severities.reduce((sum, severity) => sum + counts[severity], 0);

export const barOf = ({ version, counts }: ReleaseExposureView): Bar => ({
  version,
  parts: severities.map((severity) => ({ severity, n: counts.affected[severity] })).filter(({ n }) => n > 0),
  affected: total(counts.affected),
  unknown: total(counts.unknown),
  notAffected: counts.notAffected,
});

/** The bar in words, for those who don't see it. Never without what isn't said. */
export function sentenceOf({ version, parts, affected, unknown, notAffected }: Bar, own: boolean): string {
  const split = parts.map(({ severity, n }) => `${n} ${text.severities[severity]}`).join(', ');
  return [
    own ? `${version}, ${text.own}` : version,
    split === '' ? text.affects(affected) : `${text.affects(affected)} (${split})`,
    text.dontSay(unknown),
    text.clean(notAffected),
  ].join('; ');
}
