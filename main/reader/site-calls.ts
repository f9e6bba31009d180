import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Site, SiteList, SiteView } from '../api/site-view.ts';
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

/** The list of sites, as the calls work on it. */
interface SiteBook {
  readonly all: () => Site[];
  readonly keep: (sites: Site[]) => Outcome<null>;
  readonly choose: (id: string | null) => Outcome<null>;
  readonly view: (site: Site) => Promise<SiteView>;
  readonly list: () => Promise<SiteList>;
}

function siteBook({ state, announcer, shelf, stock }: SiteSurroundings): SiteBook {
  const told = (written: Outcome<null>): Outcome<null> => {
    if (written.ok) announcer.tell('state.changed', { part: 'sites' });
    return written;
  };
  const all = () => state.read('sites');
  const view = async (site: Site) => siteView(site, (await stock(shelf())).products);
  return {
    all,
    view,
    keep: (sites) => told(state.write('sites', sites)),
    choose: (id) => told(state.write('chosenSite', id)),
    list: async () => {
      const chosen = state.read('chosenSite');
      const sites = await Promise.all(all().map(view));
      return { sites, current: sites.some(({ id }) => id === chosen) ? chosen : null };
    },
  };
}

/** The calls that keep the list of sites, and which of them is looked at. */
export function siteCalls(surroundings: SiteSurroundings): SiteCalls {
  const { files, newId } = surroundings;
  const { all, keep, choose, view, list } = siteBook(surroundings);
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
      return chosen.ok ? done(await view(saved)) : chosen;
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
