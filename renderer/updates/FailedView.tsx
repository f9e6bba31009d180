import { useState, type ReactNode } from 'react';
import { CircleAlert, CircleStop, ShieldX, TriangleAlert } from 'lucide-react';
import { Button, Checkbox } from 'react-aria-components';
import type { Failure } from '../../main/api/failure.ts';
import type { UpdatePlanView } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';
import { isRefusal, mayAcceptExpired, type Ask } from './course.ts';
import { Panel } from './Panel.tsx';
import type { Coursing } from './use-course.ts';

const { expired, refused: text } = words.updates;

/** Why a look led to nothing, in the program's words, and what to do next. */
export function NotLooked({
  failure,
  ask,
  coursing,
}: {
  readonly failure: Failure;
  readonly ask: Ask;
  readonly coursing: Coursing;
}) {
  if (mayAcceptExpired(failure, ask)) return <Expired failure={failure} ask={ask} coursing={coursing} />;
  const again = (
    <Button className="button" onPress={() => void coursing.look(ask)}>
      {text.again}
    </Button>
  );
  return <Failed failure={failure} title={text.failed} actions={again}></Failed>;
}

/** Why an update stopped. The plan is still good. */
export function NotApplied({
  failure,
  plan,
  coursing,
}: {
  readonly failure: Failure;
  readonly plan: UpdatePlanView;
  readonly coursing: Coursing;
}) {
  const again = (
    <Button className="button" onPress={() => coursing.apply(plan)}>
      {failure.code === 'cancelled' ? text.resume : words.retry}
    </Button>
  );
  return (
    <Failed failure={failure} title={text.applyFailed} actions={again}>
      {!isRefusal(failure) && <p>{text.fetchedKept}</p>}
    </Failed>
  );
}

function Failed({
  failure,
  title,
  actions,
  children,
}: {
  readonly failure: Failure;
  readonly title: string;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}) {
  const stopped = failure.code === 'cancelled';
  const refusal = isRefusal(failure);
  return (
    <Panel
      icon={stopped ? CircleStop : refusal ? ShieldX : CircleAlert}
      title={stopped ? text.cancelled : refusal ? text.title : title}
      tone={stopped ? 'calm' : 'trouble'}
      focus
    >
      {!stopped && <p className="update-summary">{failure.message}</p>}
      {!stopped && failure.next !== undefined && <p>{failure.next}</p>}
      {!(failure.next ?? '').startsWith(text.unchanged) && <p>{text.kept}</p>}
      {children}
      <div className="update-actions">{actions}</div>
    </Panel>
  );
}

/** Offers what has expired, with the dates, to somebody who says yes to it. */
function Expired({
  failure,
  ask,
  coursing,
}: {
  readonly failure: Failure;
  readonly ask: Ask;
  readonly coursing: Coursing;
}) {
  const [yes, setYes] = useState(false);
  return (
    <Panel icon={TriangleAlert} title={expired.title} tone="notice" focus>
      <p className="update-summary">{failure.message}</p>
      <p>{expired.text}</p>
      <Checkbox className="update-check" isSelected={yes} onChange={setYes}>
        <span className="update-box" aria-hidden />
        {expired.yes}
      </Checkbox>
      <div className="update-actions">
        <Button
          className="button"
          isDisabled={!yes}
          onPress={() => void coursing.look({ ...ask, acceptExpired: true })}
        >
          {expired.again}
        </Button>
      </div>
    </Panel>
  );
}
