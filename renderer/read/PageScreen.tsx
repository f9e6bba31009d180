import { useEffect } from 'react';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';
import { pageAddress, searchAddress } from '../shell/address.ts';
import { useHistory } from '../shell/navigation.tsx';
import type { Layout } from '../shell/use-layout.ts';
import { language, words } from '../words/words.ts';
import { PageArticle } from './PageArticle.tsx';

/** Reads the page of a route and shows it. The page before stays until the new one is there, so nothing flashes. */
export function PageScreen({
  route,
  anchor,
  layout,
}: {
  readonly route: string;
  readonly anchor: string | null;
  readonly layout: Layout;
}) {
  const history = useHistory();
  const { value: page, failure, pending, reload } = useCall('page.read', { route, language });
  useEvent('library.changed', ({ routes }) => {
    if (routes === null || routes.includes(route)) reload();
  });
  const canonical = !pending && page !== null && failure === null ? page.route : route;
  useEffect(() => {
    // An alias led here: the address bar shows the page's own route.
    if (canonical !== route) history.go(pageAddress(canonical, anchor), { replace: true });
  }, [canonical, route, anchor, history]);

  if (failure !== null) {
    const wanted = route.split('/').at(-1)?.replaceAll('-', ' ').trim() ?? '';
    return (
      <FailureNotice failure={failure} onRetry={reload}>
        {/^(page|bulletin)-not-found$/.test(failure.code) && wanted !== '' && (
          <a className="button button-main" href={searchAddress(wanted)}>
            {words.page.searchInstead(wanted)}
          </a>
        )}
      </FailureNotice>
    );
  }
  if (page === null) return <Skeleton />;
  return (
    <PageArticle page={page} anchor={anchor} layout={layout} settled={!pending && canonical === route} />
  );
}
