import { TriangleAlert } from 'lucide-react';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { screenAddress } from '../shell/address.ts';
import { editionName } from '../shell/edition-name.ts';
import { words } from '../words/words.ts';
import { Exposure } from './exposure/Exposure.tsx';
import { Since } from './since/Since.tsx';
import type { ListView } from './list-view.ts';
import { summaryOf } from './summary.ts';

const text = words.bulletins;

/** What all bulletins together say of the chosen release, and how far that can be trusted. */
export function BulletinsHead({ list }: { readonly list: ListView }) {
  // The answer's own site: while another's is under way, its sums must not stand under the other's name.
  const { counts, site, incomplete, age, edition } = list;
  const name = site && `${site.productName} ${site.version}`;
  const old = age.days === null ? null : words.shell.age(age.days);
  const standing = text.age(editionName(edition), old);
  const judged = counts !== null && name !== null;
  const told = age.band !== 'withheld' && list.total > 0;
  return (
    <ScreenHead
      title={
        judged && !told ? text.cannotTell(name) : site === null ? text.title : `${text.title} · ${site.name}`
      }
    >
      {judged ? (
        <p className="summary-line">
          <span className="summary-said">{summaryOf(list, counts, name)}</span>
          {' · '}
          <span data-age={age.band}>{standing}</span>
        </p>
      ) : (
        <p className="lead">
          {text.chooseFirst} {standing}
        </p>
      )}
      {incomplete > 0 && (
        <a className="answer-note" data-tone="absent" href={screenAddress('problems')}>
          <TriangleAlert aria-hidden size={15} />
          {text.incomplete(incomplete)}
        </a>
      )}
      {judged && site !== null && <Since key={site.id} site={site.id} />}
      {judged && <Exposure key={name} />}
    </ScreenHead>
  );
}
