import { Inbox } from 'lucide-react';
import { useMemo } from 'react';
import type { ListFilter } from '../../content/format/bulletin-filter.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { screenAddress } from '../shell/address.ts';
import { useHistory } from '../shell/navigation.tsx';
import type { Layout } from '../shell/use-layout.ts';
import { useRelease } from '../sites/use-release.tsx';
import { words } from '../words/words.ts';
import { BulletinsHead } from './BulletinsHead.tsx';
import { BulletinTable } from './table/BulletinTable.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { BulletinFilters } from './filter/BulletinFilters.tsx';
import { SavedFilters } from './filter/SavedFilters.tsx';
import { filterInWords } from './export/filter-in-words.ts';
import { firstOrder, formatFilter, parseFilter } from './list-filter.ts';
import type { ListView } from './list-view.ts';
import { useList } from './use-list.ts';

/** All bulletins, judged for the chosen release. */
export function BulletinsScreen({ filter, layout }: { readonly filter: string; readonly layout: Layout }) {
  const { known } = useRelease();
  return known ? <AskedBulletins filter={filter} layout={layout} /> : <Skeleton />;
}

function AskedBulletins({ filter: query, layout }: { readonly filter: string; readonly layout: Layout }) {
  const first = firstOrder(useRelease().site !== null);
  const filter = useMemo(() => parseFilter(query, first), [query, first]);
  const { view, failure, pending, reload } = useList(filter);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (view === null) return <Skeleton />;
  if (view.total === 0 && view.incomplete === 0) {
    return (
      <Notice icon={Inbox} title={words.bulletins.none}>
        <p>{words.bulletins.noneText}</p>
      </Notice>
    );
  }
  // Every file is unreadable, which the head says: there is nothing to filter.
  if (view.total === 0) {
    return (
      <div className="bulletins">
        <BulletinsHead list={view} />
      </div>
    );
  }
  return <Bulletins view={view} filter={filter} layout={layout} pending={pending} />;
}

function Bulletins({
  view,
  filter,
  layout,
  pending,
}: {
  readonly view: ListView;
  readonly filter: ListFilter;
  readonly layout: Layout;
  readonly pending: boolean;
}) {
  const history = useHistory();
  const { rows, shown } = view;
  const first = firstOrder(useRelease().site !== null);
  const query = (asked: ListFilter) => formatFilter(asked, first);
  const change = (part: Partial<ListFilter>) =>
    history.go(screenAddress('bulletins') + query({ ...filter, ...part }), { replace: true });
  return (
    <div className="bulletins" aria-busy={pending}>
      <BulletinsHead list={view} />
      <BulletinFilters list={view} filter={filter} onChange={change}>
        <SavedFilters query={query(filter)} />
        <ExportMenu rows={rows} isWhole={rows.length === shown} filter={filterInWords(filter)} />
      </BulletinFilters>
      <p className="print-only print-part">{words.bulletins.printedPart(shown)}</p>
      <BulletinTable
        rows={rows}
        count={shown}
        filter={filter}
        judged={view.counts !== null}
        layout={layout}
        onChange={change}
      />
    </div>
  );
}
