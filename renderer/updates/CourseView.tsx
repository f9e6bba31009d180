import { CircleCheck, LoaderCircle } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { UpdatesState } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';
import { ApplyView } from './ApplyView.tsx';
import { DoneView } from './DoneView.tsx';
import { NotApplied, NotLooked } from './FailedView.tsx';
import { Notes } from './Notes.tsx';
import { Panel } from './Panel.tsx';
import { PlanView } from './PlanView.tsx';
import type { Coursing } from './use-course.ts';

const { look, nothingNew, progress } = words.updates;

/** The answer to a look, and what followed from it. */
export function CourseView({
  state,
  coursing,
}: {
  readonly state: UpdatesState;
  readonly coursing: Coursing;
}) {
  const { course, asked } = coursing;
  switch (course.kind) {
    case 'idle':
      return null;
    case 'looking':
      return (
        <div className="update-panel update-wait" role="status">
          <LoaderCircle aria-hidden size={16} className="spin" />
          <span>{look.lookingAt(course.ask.from)}</span>
          <Button className="button" onPress={coursing.cancel}>
            {progress.cancel}
          </Button>
        </div>
      );
    case 'nothing-new':
      return (
        <Panel icon={CircleCheck} title={nothingNew.title} tone="good" focus={asked}>
          <p>{nothingNew.text(course.serial)}</p>
          <Notes notes={course.notes} />
        </Panel>
      );
    case 'plan':
      return <PlanView key={course.plan.id} plan={course.plan} coursing={coursing} />;
    case 'not-looked':
      return <NotLooked failure={course.failure} ask={course.ask} coursing={coursing} />;
    case 'applying':
      return <ApplyView plan={course.plan} start={state.progress} coursing={coursing} />;
    case 'not-applied':
      return <NotApplied failure={course.failure} plan={course.plan} coursing={coursing} />;
    case 'done':
      return <DoneView done={course.done} plan={course.plan} coursing={coursing} />;
  }
}
