import { CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { UpdateDoneView, UpdatePlanView } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';
import { ChangeLists } from './ChangeLists.tsx';
import { summaryOf } from './change-summary.ts';
import { Notes } from './Notes.tsx';
import { Panel } from './Panel.tsx';
import type { Coursing } from './use-course.ts';

const { done: text } = words.updates;

/** An edition was installed: what changed, with links to read it. */
export function DoneView({
  done,
  plan,
  coursing,
}: {
  readonly done: UpdateDoneView;
  readonly plan: UpdatePlanView;
  readonly coursing: Coursing;
}) {
  const title = plan.repair ? text.repaired(done.to) : text.title(done.to);
  return (
    <Panel icon={CircleCheck} title={title} tone="good" focus={coursing.asked}>
      <p className="update-summary">{summaryOf(plan.changes).join(' · ')}</p>
      <p className="update-quiet">{text.text(done.bytes, done.files)}</p>
      <Notes notes={done.notes} />
      <ChangeLists changes={plan.changes} installed />
      <div className="update-actions">
        <Button className="button" onPress={coursing.dismiss}>
          {text.close}
        </Button>
      </div>
    </Panel>
  );
}
