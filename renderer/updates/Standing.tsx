import { Button } from 'react-aria-components';
import type { LedgerListView, UpdatesState } from '../../main/api/update-view.ts';
import { call } from '../client.ts';
import { useAgeInDays, useClockIsBehind } from '../parts/clock.ts';
import { say } from '../parts/toasts.ts';
import { words } from '../words/words.ts';
import { moment } from '../words/measures.ts';
import { Roles } from './Roles.tsx';
import { shortKey } from './short-key.ts';
import { Unread } from './Unread.tsx';

const { standing: text, back } = words.updates;

/** The edition that is read, its age, and who vouches for it. */
export function Standing({
  state,
  ledger,
  busy,
}: {
  readonly state: UpdatesState;
  readonly ledger: LedgerListView | null;
  readonly busy: boolean;
}) {
  return (
    <section className="update-section" aria-labelledby="update-standing">
      <h2 id="update-standing">{text.title}</h2>
      <dl className="facts update-facts">
        <EditionFact state={state} />
        {state.unread === null && <SignedFact state={state} />}
        <SourceFact state={state} ledger={ledger} />
      </dl>
      {state.unread !== null && <Unread failure={state.unread} />}
      {state.newerBundled !== null && <NewerBundled date={state.newerBundled.date} busy={busy} />}
      {state.roles.length > 0 && (
        <details className="update-fold">
          <summary>{text.details}</summary>
          <Roles roles={state.roles} />
        </details>
      )}
      {state.seen.length > 0 && JSON.stringify(state.seen) !== JSON.stringify(state.roles) && (
        <details className="update-fold">
          <summary>{text.seenLast}</summary>
          <Roles roles={state.seen} />
        </details>
      )}
    </section>
  );
}

function EditionFact({ state }: { readonly state: UpdatesState }) {
  const { reading, installed } = state;
  const shown = installed ?? reading;
  const age = useAgeInDays(shown.date);
  const clockIsBehind = useClockIsBehind(shown.date);
  const name = [
    ...(shown.serial === null ? [] : [text.serial(shown.serial)]),
    ...(shown.date === null ? [] : [text.made(shown.date)]),
    ...(age === null ? [] : [text.age(age)]),
  ].join(' · ');
  return (
    <div>
      <dt>{text.edition}</dt>
      <dd>
        {name !== '' && <p className="update-edition">{name}</p>}
        {clockIsBehind && <p className="update-bad">{words.libraryAge.clock}</p>}
        {installed === null && reading.kind === 'bundled' && <p>{text.came}</p>}
        {reading.kind === 'working-copy' && <p>{text.workingCopy}</p>}
      </dd>
    </div>
  );
}

function SignedFact({ state }: { readonly state: UpdatesState }) {
  // The bundled library is unsigned, whoever vouches for what was seen since.
  const targets = state.installed && state.roles.find(({ role }) => role === 'targets');
  return (
    <div>
      <dt>{text.signed}</dt>
      <dd>
        {!targets ? (
          text.unsigned
        ) : (
          <>
            {targets.signers.map((key) => (
              <code key={key} title={key}>
                {shortKey(key)}{' '}
              </code>
            ))}
            <span>{text.goodUntil(targets.expires)}</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** The ledger knows where the installed edition came from. */
function SourceFact({
  state,
  ledger,
}: {
  readonly state: UpdatesState;
  readonly ledger: LedgerListView | null;
}) {
  const serial = state.installed?.serial;
  const entry = ledger?.entries.findLast(({ outcome, to }) => outcome === 'installed' && to === serial);
  if (serial === undefined || !entry?.source) return null;
  return (
    <div>
      <dt>{text.source}</dt>
      <dd>
        {entry.source}
        <span className="update-quiet"> · {moment(entry.time)}</span>
      </dd>
    </div>
  );
}

/** A newer program brought a newer library than was ever installed: nobody should read the older one unawares. */
function NewerBundled({ date, busy }: { readonly date: string; readonly busy: boolean }) {
  const leave = () => {
    void call('updates.leave', {}).then((left) => {
      say(left.ok ? back.left(left.value.from) : left.failure.message);
    });
  };
  return (
    <div className="update-panel" data-tone="notice">
      <p>{back.newer(date)}</p>
      <div className="update-actions">
        <Button className="button" isDisabled={busy} onPress={leave}>
          {back.leave}
        </Button>
      </div>
    </div>
  );
}
