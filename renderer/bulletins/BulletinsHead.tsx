import { TriangleAlert } from 'lucide-react';
import type { BulletinList, SeverityCounts, VerdictCounts } from '../../main/api/bulletin-view.ts';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { useAgeInDays } from '../parts/clock.ts';
import { screenAddress } from '../shell/address.ts';
import { editionName } from '../shell/Footer.tsx';
import { useLibrary } from '../shell/library.tsx';
import { useRelease } from '../sites/use-release.tsx';
import { words } from '../words/words.ts';
import { Exposure } from './exposure/Exposure.tsx';
import { Since } from './since/Since.tsx';

const text = words.bulletins;
const total = (counts: SeverityCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** What all bulletins together say of the chosen release, and how far that can be trusted. */
export function BulletinsHead({ list }: { readonly list: BulletinList }) {
  const { name, site } = useRelease();
  const { edition } = useLibrary().description;
  const days = useAgeInDays(edition.date);
  const age = text.age(editionName(edition), days === null ? null : words.shell.age(days));
  const { counts, problems } = list;
  const judged = counts !== null && name !== null;
  return (
    <ScreenHead
      title={judged ? text.affecting(total(counts.affected), name) : text.title}
      kicker={judged ? `${text.title} · ${age}` : age}
    >
      {judged ? <Counts counts={counts} /> : <p className="lead">{text.chooseFirst}</p>}
      {problems.length > 0 && (
        <a className="answer-note" data-tone="absent" href={screenAddress('problems')}>
          <TriangleAlert aria-hidden size={15} />
          {text.incomplete(problems.length)}
        </a>
      )}
      {judged && site !== null && <Since key={site.id} site={site.id} />}
      {judged && <Exposure key={name} />}
    </ScreenHead>
  );
}

function Counts({ counts }: { readonly counts: VerdictCounts }) {
  const affected = Object.entries(counts.affected).filter(([, n]) => n > 0) as [
    keyof SeverityCounts,
    number,
  ][];
  return (
    <dl className="counts">
      {affected.map(([severity, n]) => (
        <Count key={severity} tone={severity} n={n} label={text.severities[severity].toLowerCase()} />
      ))}
      <Count tone="unknown" n={total(counts.unknown)} label={text.counted.unknown} />
      <Count tone="not-affected" n={counts.notAffected} label={text.counted.notAffected} />
    </dl>
  );
}

function Count({ tone, n, label }: { readonly tone: string; readonly n: number; readonly label: string }) {
  return (
    <div data-tone={tone}>
      <dt>{label}</dt>
      <dd>{n}</dd>
    </div>
  );
}
