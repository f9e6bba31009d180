import { PackageOpen } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { UpdatePlanView } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';
import { ChangeLists } from './ChangeLists.tsx';
import { summaryOf } from './change-summary.ts';
import { Notes } from './Notes.tsx';
import { Panel } from './Panel.tsx';
import { PlanConcerns } from './PlanConcerns.tsx';
import { Roles } from './Roles.tsx';
import type { Coursing } from './use-course.ts';

const { plan: text } = words.updates;

/** What an update would do, before it does it. */
export function PlanView({ plan, coursing }: { readonly plan: UpdatePlanView; readonly coursing: Coursing }) {
  const { from, to, date, bytes, files, repair, source, room } = plan;
  const tight = room.free !== null && room.free < room.needed;
  const title = repair ? text.repair(to) : text.title(to, date);
  return (
    <Panel icon={PackageOpen} title={title} tone="calm" focus={coursing.asked}>
      <p className="update-summary">{[...summaryOf(plan.changes), text.fetch(bytes, files)].join(' · ')}</p>
      <p className="update-quiet">{repair ? text.repairText : text.from(from)}</p>
      <p className="update-quiet">
        {text.source} {source}
      </p>
      <p className={tight ? 'update-bad' : 'update-quiet'}>{text.room(room.needed, room.free)}</p>
      <Notes notes={plan.notes} />
      <PlanConcerns plan={plan} />
      <ChangeLists changes={plan.changes} installed={false} />
      <details className="update-fold">
        <summary>{text.signed}</summary>
        <Roles roles={plan.roles} />
      </details>
      <div className="update-actions">
        <Button className="button button-main" onPress={() => coursing.apply(plan)}>
          {repair ? text.applyRepair : text.apply(to)}
        </Button>
        <Button className="button" onPress={coursing.dismiss}>
          {text.dismiss}
        </Button>
      </div>
      <p className="update-hint">{text.keeps}</p>
    </Panel>
  );
}
