import { useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import type { DecisionStatus, DecisionView } from '../../../main/api/site-view.ts';
import { call } from '../../client.ts';
import { say } from '../../parts/toasts.ts';
import { words } from '../../words/words.ts';

const text = words.decision;
const statuses = ['to-do', 'in-progress', 'done', 'accepted'] as const satisfies readonly DecisionStatus[];

/** Decides about a bulletin at a site, with who and why; earlier decisions stay on record. */
export function DecisionForm({
  site,
  bulletin,
  decision,
  onDone,
}: {
  readonly site: string;
  readonly bulletin: string;
  readonly decision: DecisionView | null;
  readonly onDone: () => void;
}) {
  const [status, setStatus] = useState<DecisionStatus>(decision?.status ?? 'to-do');
  const [who, setWho] = useState(decision?.who ?? '');
  const [why, setWhy] = useState(decision?.why ?? '');
  const save = async (chosen: DecisionStatus) => {
    const saved = await call('decisions.save', { site, bulletin, decision: { status: chosen, who, why } });
    say(saved.ok ? text.saved : saved.failure.message);
    if (saved.ok) onDone();
  };
  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(status);
      }}
    >
      <RadioGroup
        className="segments form-wide"
        aria-label={text.status}
        orientation="horizontal"
        value={status}
        onChange={(value) => setStatus(statuses.find((one) => one === value) ?? 'to-do')}
      >
        {statuses.map((one) => (
          <Radio key={one} value={one} className="segment">
            {text.statuses[one]}
          </Radio>
        ))}
      </RadioGroup>
      <label className="form-wide">
        {text.who}
        <input value={who} maxLength={200} onChange={(event) => setWho(event.target.value)} />
      </label>
      <label className="form-wide">
        {text.why}
        <textarea value={why} maxLength={4000} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <div className="form-actions">
        {decision !== null && (
          <Button className="button" onPress={() => void save('open')}>
            {text.takeBack}
          </Button>
        )}
        <Button className="button" onPress={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" className="button button-main">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
