import { done, refuse, type Outcome } from '../api/failure.ts';
import type { SiteView } from '../api/site-view.ts';
import type { Ask } from './with-reader.ts';

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** The site of this machine that bears a name, case and spacing aside, or an id; `null` where none was named. */
export async function siteNamed(ask: Ask, named: string | undefined): Promise<Outcome<SiteView | null>> {
  if (named === undefined) return done(null);
  const list = await ask('sites.list', {});
  if (!list.ok) return list;
  const { sites } = list.value;
  const byId = sites.filter(({ id }) => id === named);
  const found = byId.length > 0 ? byId : sites.filter(({ name }) => plain(name) === plain(named));
  const [site] = found;
  const told = (ones: readonly SiteView[]) =>
    ones
      .map(({ id, name, product, version }) => `  ${name} (${product} ${version}): --site ${id}`)
      .join('\n');
  if (found.length > 1)
    return refuse(
      'site-not-found',
      `${found.length} sites are called ${JSON.stringify(named)}.`,
      told(found),
    );
  if (site) return done(site);
  const next =
    sites.length === 0
      ? 'There are none yet; --data names another folder.'
      : `These are there:\n${told(sites)}`;
  return refuse('site-not-found', `There is no site ${JSON.stringify(named)}.`, next);
}
