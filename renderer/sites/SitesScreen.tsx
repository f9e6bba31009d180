import { MapPin, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { SiteList, SiteView } from '../../main/api/site-view.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';
import { words } from '../words/words.ts';
import { SiteForm } from './SiteForm.tsx';
import { SiteRow } from './SiteRow.tsx';

const text = words.sites;

/** The installations that the reader looks after, and the one that bulletins are judged for. */
export function SitesScreen() {
  const { value, failure, reload } = useCall('sites.list', {});
  useEvent('state.changed', ({ part }) => {
    if (part === 'sites') reload();
  });
  useEvent('library.changed', reload);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  return value === null ? <Skeleton /> : <Sites list={value} onChange={reload} />;
}

/** What is being filled in: a new site, or one of the list by its id. */
type Editing = { readonly site: SiteView | null } | null;

function Sites({ list, onChange }: { readonly list: SiteList; readonly onChange: () => void }) {
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
  if (list.sites.length === 0 && editing === null) {
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
      <ul className="site-list" aria-label={text.list}>
        {list.sites.map((site) => (
          <li key={site.id}>
            {editing?.site?.id === site.id ? (
              <SiteForm site={site} onDone={done} />
            ) : (
              <SiteRow
                site={site}
                current={site.id === list.current}
                onEdit={() => setEditing({ site })}
                onChange={onChange}
              />
            )}
          </li>
        ))}
      </ul>
      {editing?.site === null ? <SiteForm site={null} onDone={done} /> : add}
    </div>
  );
}
