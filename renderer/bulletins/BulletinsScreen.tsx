import { Inbox } from 'lucide-react';
import type { BulletinList, SeverityCounts } from '../../main/api/bulletin-view.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';
import { useHistory, usePlace } from '../shell/navigation.tsx';
import { words } from '../words/words.ts';
import { BulletinTable } from './BulletinTable.tsx';
import { filterRows } from './filter-rows.ts';
import { listAddress, readListState, type ListState } from './bulletin-address.ts';
import { ListControls } from './ListControls.tsx';

const { bulletins: text } = words;

/** All bulletins; with a product and a release, what each says of it. */
export function BulletinsScreen() {
  const history = useHistory();
  const state = readListState(usePlace().address);
  const { product, version } = state;
  const site = product === '' || version === '' ? {} : { product, version };
  const { value, failure, reload } = useCall('bulletins.list', site);
  useEvent('library.changed', reload);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (value === null) return <Skeleton />;
  if (value.rows.length === 0) {
    return (
      <Notice icon={Inbox} title={text.none}>
        <p>{text.noneText}</p>
      </Notice>
    );
  }
  const change = (next: Partial<ListState>) =>
    history.go(listAddress({ ...state, ...next }), { replace: true });
  const rows = filterRows(value.rows, state.text);
  return (
    <div className="screen screen-wide">
      <ScreenHead title={text.title}>
        <p className="lead" role="status">
          {summary(value, state)}
        </p>
        {rows.length < value.rows.length && (
          <p className="screen-count">{text.hidden(value.rows.length - rows.length)}</p>
        )}
        {value.problems.length > 0 && (
          <p className="bulletin-trouble">{text.unreadable(value.problems.length)}</p>
        )}
      </ScreenHead>
      <ListControls state={state} products={value.products} onChange={change} />
      <BulletinTable rows={rows} judged={value.counts !== null} />
    </div>
  );
}

function summary({ rows, counts, products }: BulletinList, { product, version }: ListState): string {
  if (counts === null) return text.count(rows.length);
  const name = products.find(({ id }) => id === product)?.name ?? product;
  return text.verdicts(`${name} ${version}`, {
    affected: sum(counts.affected),
    critical: counts.affected.critical,
    notAffected: counts.notAffected,
    unknown: sum(counts.unknown),
  });
}

const sum = (counts: SeverityCounts): number => Object.values(counts).reduce((all, one) => all + one, 0);
