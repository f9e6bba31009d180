import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Site, SiteList } from '../api/site-view.ts';
import type { SiteFiles } from '../state/site-files.ts';
import { limits } from '../state/state.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import { noSuchSite, siteView } from './question.ts';
import type { Shelf } from './shelf.ts';

type SiteCalls = Pick<
  Implementation,
  'sites.list' | 'sites.save' | 'sites.remove' | 'sites.move' | 'sites.choose'
>;

/** What sites need from the rest of the reader. */
export interface SiteSurroundings {
  readonly state: StateFile;
  readonly files: SiteFiles;
  readonly announcer: Announcer;
  readonly newId: () => string;
  readonly shelf: () => Shelf;
  readonly stock: BulletinStock;
}

/** The calls that keep the list of sites, and which of them is looked at. */
export function siteCalls({ state, files, announcer, newId, shelf, stock }: SiteSurroundings): SiteCalls {
  const all = () => state.read('sites');
  const keep = (sites: Site[]): Outcome<null> => {
    const written = state.write('sites', sites);
    if (written.ok) announcer.tell('state.changed', { part: 'sites' });
    return written;
  };
  const choose = (id: string | null): Outcome<null> => {
    const written = state.write('chosenSite', id);
    if (written.ok) announcer.tell('state.changed', { part: 'sites' });
    return written;
  };
  const products = async () => (await stock(shelf())).products;
  const list = async (): Promise<SiteList> => {
    const known = await products();
    const sites = all();
    const chosen = state.read('chosenSite');
    return {
      sites: sites.map((site) => siteView(site, known)),
      current: sites.some(({ id }) => id === chosen) ? chosen : null,
    };
  };

  return {
    'sites.list': async () => done(await list()),

    'sites.save': async ({ site, before }) => {
      const saved: Site = { ...site, id: site.id ?? newId().toLowerCase() };
      const sites = all();
      const at = sites.findIndex(({ id }) => id === saved.id);
      if (at < 0 && sites.length >= limits.sites) return full;
      if (at < 0) files.restore(saved.id);
      const written = keep(at < 0 ? placed(sites, saved, before ?? null) : sites.with(at, saved));
      if (!written.ok) return written;
      const chosen = sites.length === 0 ? choose(saved.id) : written;
      return chosen.ok ? done(siteView(saved, await products())) : chosen;
    },

    'sites.remove': async ({ id }) => {
      const sites = all();
      const at = sites.findIndex((site) => site.id === id);
      const site = sites[at];
      if (!site) return noSuchSite(id);
      const written = keep(sites.toSpliced(at, 1));
      if (!written.ok) return written;
      files.remove(id);
      return done({ site, before: sites[at + 1]?.id ?? null, list: await list() });
    },

    'sites.move': async ({ id, before }) => {
      const sites = all();
      const site = sites.find((one) => one.id === id);
      if (!site) return noSuchSite(id);
      const rest = sites.filter((one) => one.id !== id);
      const written = before === id ? done(null) : keep(placed(rest, site, before));
      return written.ok ? done(await list()) : written;
    },

    'sites.choose': async ({ id }) => {
      if (id !== null && !all().some((site) => site.id === id)) return noSuchSite(id);
      const written = choose(id);
      return written.ok ? done(await list()) : written;
    },
  };
}

/** Puts `site` before the one named, or at the end when there is none of that name. */
function placed(sites: readonly Site[], site: Site, before: string | null): Site[] {
  const at = sites.findIndex(({ id }) => id === before);
  return sites.toSpliced(at < 0 ? sites.length : at, 0, site);
}

const full = refuse('state-full', `There are ${limits.sites} sites already.`, 'Remove one that is gone.');
