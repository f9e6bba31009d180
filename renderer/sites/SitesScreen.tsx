import { MapPin, Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { SiteList, SiteView } from '../../main/api/site-view.ts';
import { neighboursOf, type Neighbours } from '../bookmarks/neighbours.ts';
import { call } from '../client.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { say } from '../parts/toasts.ts';
import { useCall } from '../parts/use-call.ts';
import { words } from '../words/words.ts';
import { SiteForm } from './SiteForm.tsx';
import { SiteRow } from './SiteRow.tsx';

const text = words.sites;

/** The installations that the reader looks after, and the one that bulletins are judged for. */
export function SitesScreen() {
  const { value, failure, pending, reload } = useCall('sites.list', {});
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  return value === null ? <Skeleton /> : <Sites list={value} pending={pending} onChange={reload} />;
}

/** What is being filled in: a new site, or one of the list by its id. */
type Editing = { readonly site: SiteView | null } | null;

function Sites({
  list,
  pending,
  onChange,
}: {
  readonly list: SiteList;
  /** A newer list is under way. */
  readonly pending: boolean;
  readonly onChange: () => void;
}) {
  const [editing, setEditing] = useState<Editing>(null);
  const add = (
    <Button className="button button-main" onPress={() => setEditing({ site: null })}>
      <Plus aria-hidden size={15} />
      {text.add}
    </Button>
  );
  const done = () => {
    setEditing(null);
    onChange();
  };
  // The first site was just saved: that there are none is not said in between.
  if (list.sites.length === 0 && editing === null && !pending) {
    return (
      <Notice icon={MapPin} title={text.none} actions={add}>
        <p>{text.noneText}</p>
      </Notice>
    );
  }
  return (
    <div className="screen">
      <ScreenHead title={text.title}>
        <p className="lead">{text.lead}</p>
      </ScreenHead>
      <SiteRows list={list} editing={editing} onEdit={setEditing} onDone={done} onChange={onChange} />
      {list.sites.length > 1 && <p className="site-hint">{text.moveKeys}</p>}
      {editing?.site === null ? <SiteForm site={null} onDone={done} /> : add}
    </div>
  );
}

function SiteRows({
  list: { sites, current },
  editing,
  onEdit,
  onDone,
  onChange,
}: {
  readonly list: SiteList;
  readonly editing: Editing;
  readonly onEdit: (editing: Editing) => void;
  readonly onDone: () => void;
  readonly onChange: () => void;
}) {
  return (
    <ul className="site-list" aria-label={text.list}>
      {sites.map((site) => {
        const neighbours = neighboursOf(sites, site.id);
        const move = (before: string | null) => void moved(site.id, before).then(onChange);
        return (
          <li key={site.id} onKeyDown={(event) => moveByKey(event, neighbours, move)}>
            {editing?.site?.id === site.id ? (
              <SiteForm site={site} onDone={onDone} />
            ) : (
              <SiteRow
                site={site}
                current={site.id === current}
                neighbours={neighbours}
                onMove={move}
                onEdit={() => onEdit({ site })}
                onChange={onChange}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Alt with an arrow moves the row that the focus is in, whatever of it has the focus. */
function moveByKey(event: KeyboardEvent, { up, down }: Neighbours, move: (before: string | null) => void) {
  const before = { ArrowUp: up, ArrowDown: down }[event.key];
  if (!event.altKey || before === undefined) return;
  event.preventDefault();
  move(before);
}

async function moved(id: string, before: string | null): Promise<void> {
  const outcome = await call('sites.move', { id, before });
  if (!outcome.ok) say(outcome.failure.message);
}
