import { History } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { SinceView } from '../../../main/api/exposure-view.ts';
import { call } from '../../client.ts';
import { say } from '../../parts/toasts.ts';
import { useCall } from '../../parts/use-call.ts';
import { words } from '../../words/words.ts';
import { SinceEntries } from './SinceEntries.tsx';
import { sortEntries } from './sort-entries.ts';

const text = words.since;

/** A quiet line when bulletins changed since the site was last here; it opens what changed. */
export function Since({ site }: { readonly site: string }) {
  const { value, failure, reload } = useCall('bulletins.since', { site });
  const seen = async () => {
    const outcome = await call('bulletins.seen', { site });
    if (outcome.ok) reload();
    else say(outcome.failure.message);
  };
  if (failure !== null) return <p className="since-line">{failure.message}</p>;
  if (value === null || value.entries.length === 0) return null;
  return <Changed view={value} onSeen={() => void seen()} />;
}

function Changed({ view, onSeen }: { readonly view: SinceView; readonly onSeen: () => void }) {
  const sorted = sortEntries(view.entries);
  const told = view.age.band === 'withheld' || view.moved ? null : sorted.concern.length;
  return (
    <DialogTrigger>
      <Button className="since-line">
        <History aria-hidden size={15} />
        <strong>{text.title}</strong>
        <span>{text.line(view.entries.length, told)}</span>
      </Button>
      <Popover className="popover since-panel" placement="bottom start">
        <Dialog>
          {({ close }) => (
            <>
              <header>
                <Heading slot="title">{text.title}</Heading>
                <Button
                  className="button"
                  onPress={() => {
                    onSeen();
                    close();
                  }}
                >
                  {text.seen}
                </Button>
              </header>
              <Caveats view={view} />
              <SinceEntries sorted={sorted} onLeave={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What the comparison can't tell, before what it tells. */
function Caveats({ view }: { readonly view: SinceView }) {
  return (
    <>
      {view.since !== null && <p>{text.when(view.since)}</p>}
      {view.moved && <p>{text.moved}</p>}
      {view.age.band === 'withheld' && <p>{text.withheld}</p>}
      {view.incomplete > 0 && <p>{text.incomplete(view.incomplete)}</p>}
    </>
  );
}
