import type { Implementation } from '../api/dispatch.ts';
import { done, type Outcome } from '../api/failure.ts';
import { outcomeOf, refused } from '../api/refusal.ts';
import { noteOf, type Note } from '../api/sayings/sayings.ts';
import type { PlanConcernsView, UpdateProgress } from '../api/update-view.ts';
import type { Parsed } from '../api/contract.ts';
import { mayAsk, type Managed } from '../state/managed.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Parties, UpdateRequest } from '../update/parties.ts';
import type { Announcer } from './announcer.ts';
import type { Desk } from './desk.ts';
import { planConcerns } from './plan-concerns.ts';
import type { ProxyLogins } from './proxy-logins.ts';
import { readInstalled } from './read-installed.ts';
import { updatesState, type Course } from './updates-state.ts';
import { lookView, planView } from './update-views.ts';

/** The machinery of updates: loaded when it is needed, since it is a good part of the program, and no part of a start. */
const updating = () => import('../update/update.ts');

type UpdateCalls = Pick<Implementation, Extract<keyof Implementation, `updates.${string}`>>;

export interface UpdateCallOptions {
  readonly parties: Parties;
  readonly state: StateFile;
  /** What an administrator set: it may name the only address that is asked. */
  readonly managed: Managed | null;
  readonly announcer: Announcer;
  readonly desk: Desk;
  /** Whether an installed edition is what is being read; a working copy stays on the desk whatever is installed. */
  readonly follows: boolean;
  readonly newId: () => string;
  /** Asks the person for what a proxy wants; `null` where no window can. */
  readonly logins: ProxyLogins | null;
}

/** Updates as the screen asks for them. */
export interface Updates {
  readonly calls: UpdateCalls;
  /** Looks at the source of the settings, for the schedule. Answers whether it could be reached. */
  readonly lookQuietly: () => Promise<boolean>;
  /** Puts the current edition on the desk where another process installed it. */
  readonly followOthers: () => Promise<void>;
}

const busy = (phase: Course['phase']): Outcome<never> =>
  refused(phase === 'looking' ? 'busy-looking' : 'busy-applying', {});

const stale = refused('plan-stale', {});

/** Implements the rows `updates.*`: one thing at a time, and what is read follows without a restart. */
export function updateCalls(options: UpdateCallOptions): Updates {
  const { parties, announcer, state, newId, logins } = options;
  const course: Course = {
    phase: 'idle',
    progress: null,
    found: null,
    lastLook: null,
    stop: null,
    aside: null,
  };

  async function during<T>(
    phase: 'looking' | 'applying',
    work: (signal: AbortSignal) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    if (course.phase !== 'idle') return busy(course.phase);
    const stop = new AbortController();
    Object.assign(course, { phase, stop, progress: null });
    course.aside?.stop.abort();
    await course.aside?.ended;
    try {
      return await work(stop.signal);
    } finally {
      Object.assign(course, { phase: 'idle', stop: null, progress: null });
      announcer.tell('update.changed', { offered: course.found?.plan.to ?? null });
    }
  }

  const look = (asked: Parsed<'updates.look'>, explicit: boolean) =>
    during('looking', async (signal) => {
      logins?.begin(explicit);
      const request = requestFrom(asked, state, signal);
      if (!request) {
        return refused('no-source', {});
      }
      for (const place of [request.from, request.mirror]) {
        const allowed = mayAsk(place, options.managed);
        if (!allowed.ok) return allowed;
      }
      course.found = null;
      const { lookAndPlan } = await updating();
      const looked = await lookAndPlan(parties, request, explicit);
      const time = parties.now().toISOString();
      course.lastLook = { time, failure: looked.ok ? null : looked.failure.message };
      if (!looked.ok) return looked;
      const { plan } = looked.value;
      if (plan) course.found = { plan, view: await planView(newId(), plan, parties) };
      // The look may have brought what the installed edition lacked to be vouched for.
      if (!plan && options.desk.shelf().library.insteadOf) await followInstalled(options);
      return done(lookView(looked.value, course.found?.view ?? null, request.from));
    });

  /** The signal of the look must not end the update that follows from it. */
  const apply = (id: string) =>
    during('applying', async (signal) => {
      const { found } = course;
      if (found?.view.id !== id) return stale;
      logins?.begin(true);
      const onProgress = (progress: UpdateProgress) => {
        course.progress = progress;
        announcer.tell('update.progress', progress);
      };
      const { applyPlan } = await updating();
      const applied = await applyPlan(parties, found.plan, { signal, onProgress });
      if (!applied.ok) return applied;
      course.found = null;
      const notes = await followInstalled(options);
      return done({ ...applied.value, notes: [...applied.value.notes, ...notes] });
    });

  const concerns = (id: string): Promise<Outcome<PlanConcernsView>> => {
    const { found } = course;
    if (found?.view.id !== id) return Promise.resolve(stale);
    if (course.phase !== 'idle') return Promise.resolve(busy(course.phase));
    const stop = new AbortController();
    const library = () => options.desk.shelf().library;
    const answer = planConcerns({ parties, state, library, signal: stop.signal }, found.plan, found.view);
    course.aside = { stop, ended: Promise.allSettled([answer]) };
    return answer;
  };

  return {
    lookQuietly: async () => (await look({ acceptExpired: false }, false)).ok,
    followOthers: async () => {
      if (course.phase !== 'idle' || !options.follows) return;
      const current = (await parties.store.editions.current())?.current ?? null;
      const { kind, serial } = options.desk.shelf().library.edition;
      if (current === (kind === 'installed' ? serial : null)) return;
      course.found = null;
      await followInstalled(options);
      announcer.tell('update.changed', { offered: null });
    },
    calls: {
      'updates.state': () => outcomeOf(() => updatesState(options, course)),
      'updates.look': (asked) => look(asked, true),
      'updates.plan': () => (course.found ? done(course.found.view) : refused('no-plan', {})),
      'updates.concerns': ({ plan }) => concerns(plan),
      'updates.apply': ({ plan }) => apply(plan),
      'updates.cancel': () => {
        course.stop?.abort();
        return done(null);
      },
      'updates.question': () => done(logins?.question() ?? null),
      'updates.answer': ({ question, login }) =>
        logins?.answer(question, login) === true ? done(null) : refused('question-gone', {}),
      'updates.rollback': () =>
        during('applying', async () => {
          const { rollBack } = await updating();
          const moved = await rollBack(parties);
          if (moved.ok) await followInstalled(options);
          return moved;
        }),
      'updates.leave': () =>
        during('applying', async () => {
          const { leaveInstalled } = await updating();
          const left = await leaveInstalled(parties);
          if (left.ok) await followInstalled(options);
          return left;
        }),
      'updates.ledger': () =>
        outcomeOf(async () => {
          if (course.phase === 'idle') await (await updating()).settleLedger(parties);
          return parties.store.ledger.read();
        }),
      'updates.export': (request) =>
        outcomeOf(async () => (await import('../update/export.ts')).exportEdition(parties, request)),
    },
  };
}

function requestFrom(
  { from, mirror, acceptExpired, trust }: Parsed<'updates.look'>,
  state: StateFile,
  signal: AbortSignal,
): UpdateRequest | null {
  const { updates } = state.read('settings');
  const place = from ?? updates.source;
  if (place === null) return null;
  return {
    from: place,
    mirror: mirror ?? (from === undefined ? (updates.mirror ?? undefined) : undefined),
    acceptExpired,
    trust: trust === undefined ? undefined : new TextEncoder().encode(trust),
    signal,
  };
}

/** Puts the installed edition on the desk. It is installed whatever comes of this; a trouble becomes a note. */
async function followInstalled({ parties, desk, follows }: UpdateCallOptions): Promise<readonly Note[]> {
  if (!follows) return [noteOf('working-copy', {})];
  const { bundled } = parties;
  const opened = await readInstalled(parties, bundled && done(bundled));
  if (!opened) return [];
  if (opened.ok) await desk.put(opened.value);
  const trouble = opened.ok ? opened.value.insteadOf : opened.failure;
  return trouble ? [{ text: trouble.message, said: trouble.said ?? null }] : [];
}
