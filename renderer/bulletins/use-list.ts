import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ListFilter } from '../../content/format/bulletin-filter.ts';
import type { BulletinList, FirstBulletins } from '../../main/api/bulletin-view.ts';
import type { Failure } from '../../main/api/failure.ts';
import type { SiteView } from '../../main/api/site-view.ts';
import { call, onReach } from '../client.ts';
import { useMadeOld } from '../parts/made-old.ts';
import { useRelease } from '../sites/use-release.tsx';
import { formatFilter, listed } from './list-filter.ts';
import { firstView, wholeView, type ListView } from './list-view.ts';

/** What the list has so far. */
export interface ListSoFar {
  /** While another site's is under way, that of the one before. */
  readonly view: ListView | null;
  readonly failure: Failure | null;
  /** Whether more is under way, or newer. */
  readonly pending: boolean;
  readonly reload: () => void;
}

/** More rows than the highest window shows; they are handed over in no time, where thousands are not. */
const firstRows = 80;

type Answer =
  | { readonly kind: 'first'; readonly value: FirstBulletins; readonly query: string }
  | { readonly kind: 'whole'; readonly value: BulletinList; readonly round: number };

/**
 * Asks for the list: what it begins with, and once that is on the screen for all of it, which is filtered and sorted here
 * from then on.
 */
export function useList(filter: ListFilter): ListSoFar {
  const { asked, site } = useRelease();
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const query = formatFilter(filter);
  const step = answer !== null && isSame(answer.value.site, site) ? after(answer, query, round) : 'first';
  const question =
    step === 'done' ? null : JSON.stringify({ step, asked, site, ...(step === 'first' && { filter }) });

  useEffect(() => {
    if (question === null) return undefined;
    let late = false;
    void answerTo(JSON.parse(question) as Question, round).then((outcome) => {
      if (late) return;
      if (outcome.ok) setAnswer(outcome.value);
      setFailure(outcome.ok ? null : outcome.failure);
    });
    return () => {
      late = true;
    };
  }, [question, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  useMadeOld('bulletins.list', reload);
  const unanswered = failure?.code === 'not-ready';
  useEffect(() => {
    if (!unanswered) return undefined;
    return onReach((reached) => {
      if (reached) reload();
    });
  }, [unanswered, reload]);

  const whole = answer?.kind === 'whole' ? answer.value : null;
  const rows = useMemo(() => (whole === null ? null : listed(whole)), [whole]);
  const view = useMemo(() => {
    if (answer?.kind === 'first') return firstView(answer.value);
    return whole === null || rows === null ? null : wholeView(whole, rows, filter);
  }, [answer, whole, rows, filter]);
  return { view, failure, pending: question !== null, reload };
}

/** What comes after an answer about the release that is chosen. */
function after(answer: Answer, query: string, round: number): 'first' | 'whole' | 'done' {
  if (answer.kind === 'first') return answer.query === query ? 'whole' : 'first';
  return answer.round === round ? 'done' : 'whole';
}

/** The same site with another release is another question. */
const isSame = (one: SiteView | null, other: SiteView | null): boolean =>
  one?.id === other?.id && one?.product === other?.product && one?.version === other?.version;

interface Question {
  readonly step: 'first' | 'whole';
  readonly asked: { readonly site?: string };
  readonly filter?: ListFilter;
}

async function answerTo({ step, asked, filter }: Question, round: number) {
  if (step === 'first' && filter) {
    const first = await call('bulletins.first', { ...asked, filter, count: firstRows });
    return first.ok
      ? { ok: true as const, value: { kind: step, value: first.value, query: formatFilter(filter) } as const }
      : first;
  }
  const whole = await call('bulletins.list', asked);
  return whole.ok
    ? { ok: true as const, value: { kind: 'whole', value: whole.value, round } as const }
    : whole;
}
