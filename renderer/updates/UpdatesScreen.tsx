import type { UpdatesState } from '../../main/api/update-view.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall, type Asked } from '../parts/use-call.ts';
import type { LedgerListView } from '../../main/api/update-view.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { CarryOn } from './CarryOn.tsx';
import { CourseView } from './CourseView.tsx';
import { GoBack } from './GoBack.tsx';
import { Ledger } from './Ledger.tsx';
import { LookForm } from './LookForm.tsx';
import { Standing } from './Standing.tsx';
import { useCourse } from './use-course.ts';

/** What is installed and who vouches for it, how the next edition comes, and what happened so far. */
export function UpdatesScreen({ from }: { readonly from: string | null }) {
  const state = useCall('updates.state', {});
  const ledger = useCall('updates.ledger', {});
  const { visitor } = useLibrary().description;
  if (state.value === null) {
    return state.failure === null ? (
      <Skeleton />
    ) : (
      <FailureNotice failure={state.failure} onRetry={state.reload} />
    );
  }
  return visitor ? (
    <ForVisitor state={state.value} ledger={ledger} />
  ) : (
    <Loaded state={state.value} ledger={ledger} from={from} />
  );
}

/** Who vouches for what a visitor reads, and where it came from; to change it is for whoever runs the reader. */
function ForVisitor({
  state,
  ledger,
}: {
  readonly state: UpdatesState;
  readonly ledger: Asked<LedgerListView>;
}) {
  return (
    <div className="screen updates">
      <ScreenHead title={words.updates.title}>
        <p className="lead">{words.updates.forVisitor}</p>
      </ScreenHead>
      <Standing state={state} ledger={ledger.value} busy={false} />
      <Ledger asked={ledger} />
    </div>
  );
}

function Loaded({
  state,
  ledger,
  from,
}: {
  readonly state: UpdatesState;
  readonly ledger: Asked<LedgerListView>;
  readonly from: string | null;
}) {
  const coursing = useCourse(state);
  return (
    <div className="screen updates">
      <ScreenHead title={words.updates.title}>
        <p className="lead">{words.updates.lead}</p>
      </ScreenHead>
      <Standing state={state} ledger={ledger.value} busy={coursing.course.kind === 'applying'} />
      <LookForm trusted={state.trusted} coursing={coursing} asked={from} />
      <CourseView state={state} coursing={coursing} />
      <GoBack state={state} busy={coursing.course.kind === 'applying'} />
      <CarryOn state={state} onWritten={ledger.reload} />
      <Ledger asked={ledger} />
    </div>
  );
}
