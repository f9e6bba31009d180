import { Inbox } from 'lucide-react';
import { useMemo } from 'react';
import type { BulletinList } from '../../main/api/bulletin-view.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { useOnChange } from '../parts/use-on-change.ts';
import { useEvent } from '../parts/use-event.ts';
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
import { formatFilter, listed, parseFilter, selectRows, type ListFilter } from './list-filter.ts';

/** All bulletins, judged for the chosen release. */
export function BulletinsScreen({ filter, layout }: { readonly filter: string; readonly layout: Layout }) {
  const { known } = useRelease();
  return known ? <AskedBulletins filter={filter} layout={layout} /> : <Skeleton />;
}

function AskedBulletins({ filter, layout }: { readonly filter: string; readonly layout: Layout }) {
  const { asked, name } = useRelease();
  const { value, failure, pending, reload } = useCall('bulletins.list', asked);
  // The same site with another release is another question.
  useOnChange(name, reload);
  useEvent('library.changed', reload);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (value === null) return <Skeleton />;
  if (value.rows.length === 0 && value.problems.length === 0) {
    return (
      <Notice icon={Inbox} title={words.bulletins.none}>
        <p>{words.bulletins.noneText}</p>
      </Notice>
    );
  }
  return <Bulletins answer={value} query={filter} layout={layout} pending={pending} />;
}

function Bulletins({
  answer,
  query,
  layout,
  pending,
}: {
  readonly answer: BulletinList;
  readonly query: string;
  readonly layout: Layout;
  readonly pending: boolean;
}) {
  const history = useHistory();
  const filter = useMemo(() => parseFilter(query), [query]);
  const list = useMemo(() => listed(answer), [answer]);
  const rows = useMemo(() => selectRows(list.rows, filter), [list.rows, filter]);
  const change = (part: Partial<ListFilter>) =>
    history.go(screenAddress('bulletins') + formatFilter({ ...filter, ...part }), { replace: true });
  return (
    <div className="bulletins" aria-busy={pending}>
      <BulletinsHead list={answer} />
      <BulletinFilters list={list} filter={filter} shown={rows.length} onChange={change}>
        <SavedFilters query={formatFilter(filter)} />
        <ExportMenu rows={rows} filter={filterInWords(filter)} />
      </BulletinFilters>
      <BulletinTable
        rows={rows}
        filter={filter}
        judged={list.counts !== null}
        layout={layout}
        onChange={change}
      />
    </div>
  );
}
