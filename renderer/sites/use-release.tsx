import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Site, SiteView } from '../../main/api/site-view.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { useCall } from '../parts/use-call.ts';

/** The site that bulletins are judged for, and how to choose another release. */
export interface ChosenRelease {
  /** False until the sites were read: nothing is asked about bulletins before. */
  readonly known: boolean;
  readonly site: SiteView | null;
  /** `Palette VerteX airgap 4.4.14`; `null` while none is chosen. */
  readonly name: string | null;
  /** What calls about bulletins are asked with. */
  readonly asked: { readonly site?: string };
  /** All sites, in the reader's own order. */
  readonly sites: readonly SiteView[];
  /** Chooses another site; `null`: none, and nothing is judged. */
  readonly go: (id: string | null) => void;
  /** Says that the chosen site runs another release now. */
  readonly change: (release: ReleaseOfSite) => void;
  /** Makes a site of a release, by the name given, and chooses it; one that runs it already is chosen instead. */
  readonly add: (release: ReleaseOfSite, name: string) => void;
}

/** What a site runs. */
export type ReleaseOfSite = Pick<Site, 'product' | 'version'>;

const ReleaseContext = createContext<ChosenRelease | null>(null);

/** Holds the chosen site for everything below it, and follows changes made in another window. */
export function ReleaseProvider({ children }: { readonly children: ReactNode }) {
  const { value, reload } = useCall('sites.list', {});
  const sites = value?.sites ?? none;
  const site = sites.find(({ id }) => id === value?.current) ?? null;
  const release = useMemo<ChosenRelease>(
    () => ({
      known: value !== null,
      site,
      name: site === null ? null : `${site.productName} ${site.version}`,
      asked: site === null ? {} : { site: site.id },
      sites,
      go: (id) => void choose(id).then(reload),
      change: (chosen) => void change(site, chosen).then(reload),
      add: (chosen, name) => void add(sites, chosen, name).then(reload),
    }),
    [value, sites, site, reload],
  );
  return <ReleaseContext value={release}>{children}</ReleaseContext>;
}

/** The site that bulletins are judged for. */
export function useRelease(): ChosenRelease {
  const release = useContext(ReleaseContext);
  if (release === null) throw new Error('useRelease needs a ReleaseProvider above it');
  return release;
}

const none: readonly SiteView[] = [];

async function choose(id: string | null): Promise<void> {
  const chosen = await call('sites.choose', { id });
  if (!chosen.ok) say(chosen.failure.message);
}

async function change(site: SiteView | null, release: ReleaseOfSite): Promise<void> {
  if (site === null) return;
  const { id, name, deployment } = site;
  const saved = await call('sites.save', { site: { id, name, deployment, ...release } });
  if (!saved.ok) say(saved.failure.message);
}

async function add(sites: readonly SiteView[], release: ReleaseOfSite, name: string): Promise<void> {
  const same = sites.find(
    ({ product, version }) => product === release.product && version === release.version,
  );
  if (same) return choose(same.id);
  const saved = await call('sites.save', { site: { ...release, name, deployment: null } });
  if (saved.ok) return choose(saved.value.id);
  say(saved.failure.message);
}
