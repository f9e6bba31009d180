import { useEffect, useRef, useState } from 'react';
import type { UpdatePlanView, UpdatesState } from '../../main/api/update-view.ts';
import { call } from '../client.ts';
import { useEvent } from '../parts/use-event.ts';
import type { Ask, Course } from './course.ts';

/** Looking and installing, and how far they are. */
export interface Coursing {
  readonly course: Course;
  /** Whether this window asked for what is shown now: then the focus goes there. */
  readonly asked: boolean;
  readonly look: (ask: Ask) => Promise<boolean>;
  readonly apply: (plan: UpdatePlanView) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Follows what this window asks for, and joins what was going on when the screen was opened. */
export function useCourse(state: UpdatesState): Coursing {
  const [course, setCourse] = useState<Course>({ kind: 'idle' });
  const [asked, setAsked] = useState(false);
  const busy = useRef(false);
  useJoining(state, course, setCourse);

  const look = async (ask: Ask) => {
    if (busy.current) return false;
    busy.current = true;
    setAsked(true);
    setCourse({ kind: 'looking', ask });
    const looked = await call('updates.look', {
      from: ask.from,
      acceptExpired: ask.acceptExpired,
      ...(ask.mirror === null ? {} : { mirror: ask.mirror }),
      ...(ask.trust === null ? {} : { trust: ask.trust }),
    });
    busy.current = false;
    setCourse(looked.ok ? looked.value : { kind: 'not-looked', failure: looked.failure, ask });
    return looked.ok;
  };

  const apply = (plan: UpdatePlanView) => {
    if (busy.current) return;
    busy.current = true;
    setAsked(true);
    setCourse({ kind: 'applying', plan, own: true });
    void call('updates.apply', { plan: plan.id }).then((applied) => {
      busy.current = false;
      setCourse(
        applied.ok
          ? { kind: 'done', done: applied.value, plan }
          : { kind: 'not-applied', failure: applied.failure, plan },
      );
    });
  };

  return {
    course,
    asked,
    look,
    apply,
    cancel: () => void call('updates.cancel', {}),
    dismiss: () => setCourse({ kind: 'idle' }),
  };
}

/** A screen that is opened later shows the plan that was found before, or the update that is running. */
function useJoining(state: UpdatesState, course: Course, setCourse: (course: Course) => void): void {
  const joined = useRef(false);
  useEffect(() => {
    if (joined.current) return;
    joined.current = true;
    if (state.phase !== 'applying' && state.offered === null) return;
    void call('updates.plan', {}).then((planned) => {
      const plan = planned.ok ? planned.value : null;
      if (state.phase === 'applying') setCourse({ kind: 'applying', plan, own: false });
      else if (plan) setCourse({ kind: 'plan', plan });
    });
  }, [state, setCourse]);
  useEvent('update.changed', () => {
    if (course.kind !== 'applying' || course.own) return;
    const { plan } = course;
    void call('updates.state', {}).then((now) => {
      const arrived = plan !== null && now.ok && now.value.installed?.serial === plan.to;
      const { from = null, to = 0, bytes = 0, files = 0 } = plan ?? {};
      setCourse(
        arrived ? { kind: 'done', plan, done: { from, to, bytes, files, notes: [] } } : { kind: 'idle' },
      );
    });
  });
}
