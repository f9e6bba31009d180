import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** The code of a part of the window could not be had. Asked for again, it may be: the program was away, or is being replaced. */
export class CodeMissing extends Error {}

type Loaded<P extends object> = { readonly Part: ComponentType<P> } | { readonly error: CodeMissing };

/** A part of the window whose code comes when it is wanted, or before. */
export interface KeptLazy<P extends object> {
  readonly Kept: (props: P) => ReactNode;
  /** Has the code at hand. Never rejects: whoever shows the part loads it again, and hears what is wrong if that fails too. */
  readonly fetchAhead: () => Promise<void>;
}

/**
 * A component that is loaded when it is first shown, or before: one that was fetched ahead is there at once, where React's
 * `lazy` shows what stands in for it for 300 ms whether that is needed or not. And a code that could not be had is asked
 * for anew each time that it is wanted, where `lazy` remembers that it once failed.
 *
 * @param meanwhile what is shown until it is there
 */
export function keptLazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): KeptLazy<P> {
  let ready: ComponentType<P> | null = null;
  const fetched = async (): Promise<Loaded<P>> => {
    try {
      return { Part: (ready ??= await load()) };
    } catch (error) {
      return { error: new CodeMissing(String(error), { cause: error }) };
    }
  };
  const Kept = (props: P) => {
    // Once for as long as it is shown: another component in its place would begin anew.
    const [loaded, setLoaded] = useState<Loaded<P> | null>(() => ready && { Part: ready });
    useEffect(() => {
      if (loaded !== null) return undefined;
      let late = false;
      void fetched().then((outcome) => {
        if (!late) setLoaded(outcome);
      });
      return () => {
        late = true;
      };
    }, [loaded]);
    if (loaded === null) return meanwhile;
    if ('error' in loaded) throw loaded.error;
    return <loaded.Part {...props} />;
  };
  return { Kept, fetchAhead: async () => void (await fetched()) };
}
