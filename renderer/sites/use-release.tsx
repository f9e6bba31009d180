import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Site, SiteView } from '../../main/api/site-view.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';

/** The site that bulletins are judged for, and how to choose another release. */
export interface ChosenRelease {
  /** False until the sites were read: nothing is asked about bulletins before. */
  readonly known: boolean;
  readonly site: SiteView | null;
  /** `Palette VerteX airgap 4.4.14`; `null` while none is chosen. */
  readonly name: string | null;
  /** What calls about bulletins are asked with. */
  readonly asked: { readonly site?: string };
  /** Changes the chosen site's release, or makes a first site of it; `null` chooses none. */
  readonly choose: (release: Pick<Site, 'product' | 'version'> | null, name: string) => void;
}

const ReleaseContext = createContext<ChosenRelease | null>(null);

/** Holds the chosen site for everything below it, and follows changes made in another window. */
export function ReleaseProvider({ children }: { readonly children: ReactNode }) {
  const { value, reload } = useCall('sites.list', {});
  useEvent('state.changed', ({ part }) => {
    if (part === 'sites') reload();
  });
  useEvent('library.changed', reload);
  const site = value?.sites.find(({ id }) => id === value.current) ?? null;
  const release = useMemo<ChosenRelease>(
    () => ({
      known: value !== null,
      site,
      name: site === null ? null : `${site.productName} ${site.version}`,
      asked: site === null ? {} : { site: site.id },
      choose: (chosen, name) => void choose(site, chosen, name).then(reload),
    }),
    [value, site, reload],
  );
  return <ReleaseContext value={release}>{children}</ReleaseContext>;
}

/** The site that bulletins are judged for. */
export function useRelease(): ChosenRelease {
  const release = useContext(ReleaseContext);
  if (release === null) throw new Error('useRelease needs a ReleaseProvider above it');
  return release;
}

async function choose(
  site: SiteView | null,
  chosen: Pick<Site, 'product' | 'version'> | null,
  name: string,
): Promise<void> {
  if (chosen === null) {
    const none = await call('sites.choose', { id: null });
    if (!none.ok) say(none.failure.message);
    return;
  }
  const { id, deployment = null } = site ?? {};
  const saved = await call('sites.save', {
    site: { ...(id === undefined ? {} : { id }), ...chosen, name: site?.name ?? name, deployment },
  });
  if (!saved.ok) say(saved.failure.message);
  else await call('sites.choose', { id: saved.value.id });
}
