import { TriangleAlert } from 'lucide-react';
import type { BulletinList } from '../../main/api/bulletin-view.ts';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { screenAddress } from '../shell/address.ts';
import { editionName } from '../shell/edition-name.ts';
import { useRelease } from '../sites/use-release.tsx';
import { words } from '../words/words.ts';
import { Exposure } from './exposure/Exposure.tsx';
import { Since } from './since/Since.tsx';
import { summaryOf, total } from './summary.ts';

const text = words.bulletins;

/** What all bulletins together say of the chosen release, and how far that can be trusted. */
export function BulletinsHead({ list }: { readonly list: BulletinList }) {
  const { name, site } = useRelease();
  const { counts, problems, age, edition } = list;
  const old = age.days === null ? null : words.shell.age(age.days);
  const standing = text.age(editionName(edition), old);
  const judged = counts !== null && name !== null;
  const told = age.band !== 'withheld' && list.rows.length > 0;
  return (
    <ScreenHead
      title={
        !judged ? text.title : told ? text.affecting(total(counts.affected), name) : text.cannotTell(name)
      }
      kicker={site === null || !judged ? text.title : `${text.title} · ${site.name}`}
    >
      {judged ? (
        <p className="summary-line">
          {summaryOf(list, counts, name)} · <span data-age={age.band}>{standing}</span>
        </p>
      ) : (
        <p className="lead">
          {text.chooseFirst} {standing}
        </p>
      )}
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
