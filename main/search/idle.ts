import type { Step } from './rehearsal.ts';

/** Work for when nobody asks. */
export interface Idle {
  /** Does these steps one by one, and forgets those of before. */
  later(steps: Iterable<Step>): void;
  /** Somebody asks: the step under way hears that it is outdated, the next one waits. */
  stir(): void;
}

/** After so many milliseconds without a question the next step is taken, and so many lie between two. */
const quiet = 500;
const between = 25;

/** Steps wait for quiet; one that was outdated on its way is not taken up again. */
export function createIdle(): Idle {
  let steps: Iterator<Step> | null = null;
  let stirred = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = (time: number) => {
    clearTimeout(timer);
    if (steps !== null) timer = setTimeout(() => void take(), time);
  };
  const take = async () => {
    const step = steps?.next();
    if (!step || step.done) {
      steps = null;
      return;
    }
    const since = stirred;
    await step.value(() => since !== stirred);
    if (since === stirred) wait(between);
  };
  const stir = () => {
    stirred++;
    wait(quiet);
  };
  return {
    stir,
    later: (next) => {
      steps = next[Symbol.iterator]();
      stir();
    },
  };
}
