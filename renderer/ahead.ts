import type { Outcome } from '../main/api/failure.ts';

/** Answers that were there, or under way, before anybody asked. */
export interface Ahead {
  /** Has an answer ready for the next one who asks just this. */
  readonly put: (name: string, params: unknown, answer: Promise<unknown>) => void;
  /** The answer to just this, once; `null`: it has to be asked for. */
  readonly take: (name: string, params: unknown) => Promise<unknown> | null;
  /** What is answered already, and stays for whoever takes it. */
  readonly seen: (name: string, params: unknown) => unknown;
  /** Nobody may have what is left: it grows old from now on. */
  readonly forget: () => void;
}

/** Starts with none. */
export function createAhead(): Ahead {
  const answers = new Map<string, { readonly answer: Promise<unknown>; settled: unknown }>();
  const keyOf = (name: string, params: unknown) => `${name} ${JSON.stringify(params)}`;
  return {
    put(name, params, answer) {
      const entry = { answer, settled: null as unknown };
      answers.set(keyOf(name, params), entry);
      const settle = (outcome: unknown) => {
        entry.settled = outcome;
      };
      // Whoever takes it hears why it failed.
      answer.then(settle, () => settle(null));
    },
    take(name, params) {
      const key = keyOf(name, params);
      const entry = answers.get(key);
      answers.delete(key);
      return entry?.answer ?? null;
    },
    seen: (name, params) => answers.get(keyOf(name, params))?.settled ?? null,
    forget: () => answers.clear(),
  };
}

/** What came with the page (`main/serve/given.ts`), as it was asked and answered. */
export function readGiven(block: string | null): readonly {
  readonly name: string;
  readonly params: unknown;
  readonly outcome: Outcome<unknown>;
}[] {
  return block === null ? [] : (JSON.parse(block) as ReturnType<typeof readGiven>);
}
