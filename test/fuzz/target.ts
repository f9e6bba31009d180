import type fc from 'fast-check';

/** One thing that is fed with what nobody would write. */
export interface FuzzTarget {
  /** Names it in `seeds.json`: keep it. */
  readonly name: string;
  /** Runs of the property before the clock is looked at again. */
  readonly runs: number;
  /** Made when it is wanted: what it stands on may take a moment. Fails where a promise is broken. */
  readonly property: () => Promise<fc.IAsyncProperty<unknown>>;
}
