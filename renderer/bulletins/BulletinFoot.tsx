import type { RelatedBulletin, RelatedPage } from '../../main/api/related-view.ts';
import { useCall } from '../parts/use-call.ts';
import { pageAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { SeverityChip } from './Chips.tsx';

const text = words.bulletins.related;

/** Under a bulletin's text: what else this library has about its subject. */
export function BulletinFoot({ route }: { readonly route: string }) {
  const { value } = useCall('bulletins.related', { route });
  if (value === null || value.pages.length + value.bulletins.length === 0) return null;
  return (
    <section className="related" aria-label={text.title}>
      {value.pages.length > 0 && <Pages pages={value.pages} />}
      {value.bulletins.length > 0 && <Bulletins bulletins={value.bulletins} />}
    </section>
  );
}

function Pages({ pages }: { readonly pages: readonly RelatedPage[] }) {
  return (
    <>
      <h2>{text.pages}</h2>
      <ul>
        {pages.map(({ route, title }) => (
          <li key={route}>
            <a href={pageAddress(route)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bulletins({ bulletins }: { readonly bulletins: readonly RelatedBulletin[] }) {
  return (
    <>
      <h2>{text.bulletins}</h2>
      <ul>
        {bulletins.map(({ route, id, title, severity, score, by, word }) => (
          <li key={route}>
            <a href={pageAddress(route)}>{id}</a>
            {title !== id && <span> {title}</span>} <SeverityChip severity={severity} score={score} />{' '}
            <span className="related-by">{text.by[by](word)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
