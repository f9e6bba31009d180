import type { Page } from '@playwright/test';
import type { StandIn } from '../../kit/electron-stand-in/start.ts';

/** The hosts that the same specs run against; each is a Playwright project of the same name. */
export type HostName = 'web' | 'desktop-stand-in' | 'electron';

/** What a start is given. */
export interface StartOptions {
  /** The data folder. */
  readonly dataDir: string;
  /** A source folder to open as a working copy; `null` opens the bundled library. */
  readonly library: string | null;
}

/** One running Fieldbook, as its host started it. */
export interface RunningHost {
  readonly page: () => Promise<Page>;
  /** The URL in the browser of an address inside the app. */
  readonly urlOf: (address: string) => string;
  /** URLs that the app handed to the system's browser or mail program. */
  readonly openedOutside: () => Promise<readonly string[]>;
  /** Ends the program as a user does: the page has the time to keep its place. */
  readonly stop: () => Promise<void>;
  /** The desktop's insides, where it is stood in for. */
  readonly standIn: StandIn | null;
}

/** What a spec works with. */
export interface App {
  readonly host: HostName;
  readonly dataDir: string;
  /** The reader's page as it is now: after `restart` it is another one. */
  readonly page: Page;
  /** Opens an address inside the app (`/security/lifecycle#gates`) by loading it. */
  readonly goto: (address: string) => Promise<void>;
  /** The address that the page shows. */
  readonly address: () => string;
  readonly openedOutside: () => Promise<readonly string[]>;
  /** Ends the program and starts it again with the same data folder; answers with the new page. */
  readonly restart: () => Promise<Page>;
  /** Says that the console may say this, in this test: everything else there fails it. */
  readonly tolerate: (message: RegExp) => void;
  readonly standIn: StandIn | null;
}
