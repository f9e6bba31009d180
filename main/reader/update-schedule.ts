import { nextLook } from '../update/schedule.ts';

interface ScheduleOptions {
  /** Whether looks are allowed now; asked before each. */
  readonly allowed: () => boolean;
  /** Looks; answers whether it went well. */
  readonly look: () => Promise<boolean>;
  readonly now: () => Date;
  /** A text that was never used before: what spreads the looks of a site over time. */
  readonly newId: () => string;
}

/** Looks again and again, where that is allowed. Answers how to stop. */
export function scheduleLooks({ allowed, look, now, newId }: ScheduleOptions): () => void {
  let failures = 0;
  let last: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const wait = () => {
    if (stopped) return;
    timer = setTimeout(() => void run(), nextLook(last, failures, now().getTime(), chanceFrom(newId())));
    timer.unref();
  };
  const run = async () => {
    if (allowed()) failures = (await look()) ? 0 : failures + 1;
    last = now().getTime();
    wait();
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** A number from 0 to 1, from the characters of a random text. */
function chanceFrom(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 1009;
  return sum / 1009;
}
