import type { Readable, Writable } from 'node:stream';

/** A stream of the terminal. */
export type TerminalOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * The world outside, as `main/fieldbook.ts` hands it to a host that runs in plain Node. Nothing below that file reads
 * the clock, the environment or the command line by itself.
 */
export interface World {
  /** The command line, beginning with the host's word. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  readonly nodeVersion: string;
  /** This computer's name, for locks on shared folders. */
  readonly hostName: string;
  /** Fieldbook's own version. */
  readonly version: string;
  /** The folder of the built program (`out/`): `renderer/`, `library/`, `main/` lie in it. */
  readonly programDir: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: TerminalOutput;
  readonly stderr: TerminalOutput;
  readonly now: () => Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** 256 random bits, in characters that a URL and a cookie may hold. */
  readonly newSecret: () => string;
  /** Resolves when the person or the system asks the program to end. Until this is called, they end it at once. */
  readonly untilStopped: () => Promise<void>;
}
