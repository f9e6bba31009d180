import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { deploymentsIn, isElsewhere, type Deployment } from '../../content/format/deployment.ts';
import type { OutlineEntry } from '../../main/api/page-view.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { useLibrary } from '../shell/library.tsx';
import { useRelease } from '../sites/use-release.tsx';
import { hideElsewhere, partsElsewhere, shownAnyway } from './body/deployments.ts';

/** What a page does about parts for other deployments than the chosen site's. */
export interface DeploymentParts {
  /** How many there are; none where nothing is known of the site. */
  readonly parts: number;
  readonly hidden: boolean;
  /** The site, and what is known of it. */
  readonly site: { readonly name: string; readonly deployments: readonly Deployment[] } | null;
  readonly show: (all: boolean) => void;
  /** The headings that can be seen. */
  readonly outline: readonly OutlineEntry[];
}

const none: readonly OutlineEntry[] = [];

/**
 * Hides the parts of what is shown that are for other deployments, unless the reader or the place that was asked for wants
 * them shown.
 *
 * @param key what is shown: another one is hidden anew
 */
export function useDeployments(
  body: RefObject<HTMLElement | null>,
  {
    key,
    html,
    outline = none,
    anchor = null,
  }: {
    readonly key: string;
    readonly html: string;
    readonly outline?: readonly OutlineEntry[];
    readonly anchor?: string | null;
  },
): DeploymentParts {
  const { products } = useLibrary().description;
  const { settings } = useSettings();
  const { site } = useRelease();
  const [choice, setChoice] = useState<{ readonly key: string; readonly all: boolean } | null>(null);
  const product = products.find(({ id, name }) => id === site?.product || name === site?.productName);
  const words = site === null ? '' : [site.deployment, product?.deployment].filter(Boolean).join(', ');
  const known = useMemo(() => deploymentsIn(words), [words]);
  const parts = useMemo(() => partsElsewhere(html, known), [html, known]);
  const here = useMemo(
    () => outline.filter(({ deployments = [] }) => !isElsewhere(deployments, known)),
    [outline, known],
  );
  const askedFor = [outline, here].map((some) => some.some(({ id }) => id === anchor));
  const all = choice?.key === key ? choice.all : askedFor[0] === true && askedFor[1] === false;
  const hidden = parts > 0 && settings.deployments === 'mine' && !all;

  useLayoutEffect(() => {
    if (body.current !== null) hideElsewhere(body.current, known, hidden);
  }, [body, html, known, hidden]);
  const showAnyway = useEffectEvent(() => setChoice({ key, all: true }));
  useEffect(() => {
    const root = body.current;
    root?.addEventListener(shownAnyway, showAnyway);
    return () => root?.removeEventListener(shownAnyway, showAnyway);
  }, [body]);
  return {
    parts: settings.deployments === 'mine' ? parts : 0,
    hidden,
    site: site === null ? null : { name: site.name, deployments: known },
    show: (wanted) => setChoice({ key, all: wanted }),
    outline: hidden ? here : outline,
  };
}
