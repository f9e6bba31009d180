import { EventEmitter } from 'node:events';

/** Answers for a scheme, as `protocol.handle` takes it. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** `protocol`, with the rules of when what may be called. */
export class Protocol {
  readonly handlers = new Map<string, SchemeHandler>();
  readonly schemes = new Set<string>();
  readonly privileges = new Map<string, object>();
  private readonly isReady: () => boolean;

  constructor(isReady: () => boolean) {
    this.isReady = isReady;
  }

  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: object }[]): void {
    if (this.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges = {} } of schemes) this.privileges.set(scheme, privileges);
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (!this.isReady()) throw new Error('protocol.handle can only be called after app is ready');
    if (this.handlers.has(scheme)) throw new Error(`The scheme is already registered: ${scheme}`);
    this.handlers.set(scheme, handler);
    this.schemes.add(scheme);
  }
}

type RequestHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type CheckHandler = (contents: null, permission: string, origin: string) => boolean;

/** The default session. Without handlers, Electron grants everything: so does this one. */
export class Session extends EventEmitter {
  readonly protocol: Protocol;
  /** Handlers that the app set for devices, by the name of their setter. */
  readonly deviceHandlers = new Map<string, unknown>();
  private request: RequestHandler = (_contents, _permission, answer) => {
    answer(true);
  };
  private check: CheckHandler = () => true;

  constructor(protocol: Protocol) {
    super();
    this.protocol = protocol;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler;
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.deviceHandlers.set('device', handler);
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.deviceHandlers.set('display', handler);
  }

  setBluetoothPairingHandler(handler: unknown): void {
    this.deviceHandlers.set('bluetooth', handler);
  }

  /** What the spelling is checked in; Electron's default would fetch a dictionary. */
  spelling: { enabled: boolean; languages: readonly string[] } = { enabled: true, languages: ['en-US'] };

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spelling = { ...this.spelling, enabled };
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.spelling = { ...this.spelling, languages };
  }

  /** As Chromium does it: a check, and where that is denied, a request. */
  wouldGrant(permission: string, origin: string): boolean {
    let granted = this.check(null, permission, origin);
    const answer = (decision: boolean): void => {
      granted = decision;
    };
    if (!granted) this.request(null, permission, answer, { requestingUrl: `${origin}/` });
    return granted;
  }
}
