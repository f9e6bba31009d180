/** Which of several windows on one reader is the one whose tabs are kept: the first, and when it closes, another. */
export interface SessionClaim {
  /** Whether this window was the one from its start: it goes on where the session ended. */
  readonly first: Promise<boolean>;
  readonly held: () => boolean;
  /** Hears, once, when this window becomes the one later on. */
  readonly onHeld: (listener: () => void) => void;
}

const name = 'fieldbook.session';

/**
 * Claims the kept session for this window for as long as it lives.
 *
 * @param locks the browser's, shared by its windows; absent where a site's plain HTTP serves other machines: every
 *   window counts as the one then, and the last to change something is kept
 */
export function claimSession(locks: LockManager | undefined): SessionClaim {
  let held = locks === undefined;
  let listener = (): void => undefined;
  const forever = new Promise<never>(() => undefined);
  const hold = (): Promise<never> => {
    held = true;
    listener();
    return forever;
  };
  const wait = (): void => {
    // Only ever ends with the window, so there is nothing to hear from it.
    locks?.request(name, hold).catch(hold);
  };
  const first =
    locks === undefined
      ? Promise.resolve(true)
      : new Promise<boolean>((resolve) => {
          const taken = (lock: Lock | null): Promise<never> | null => {
            resolve(lock !== null);
            if (lock !== null) return hold();
            wait();
            return null;
          };
          // A browser that grants no locks at all keeps no windows apart either.
          locks.request(name, { ifAvailable: true }, taken).catch(() => {
            held = true;
            resolve(true);
          });
        });
  return {
    first,
    held: () => held,
    onHeld(hear) {
      listener = hear;
    },
  };
}
