import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { guardPages, guardSession } from '../../../../main/desktop/guards.ts';

/** As much of Electron's objects as the wiring touches; the stand-in and Electron itself show the rest. */
class Contents extends EventEmitter {
  open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: typeof this.open): void {
    this.open = handler;
  }
}

const notes: string[] = [];
const log = { note: (sentence: string) => void notes.push(sentence), fail: () => undefined };
let asked: string[];
let went: string[];
let contents: Contents;
let app: EventEmitter;

beforeEach(() => {
  notes.length = 0;
  asked = [];
  went = [];
  app = new EventEmitter();
  guardPages(app as unknown as App, log, {
    go: (_contents, address) => void went.push(address),
    leave: (url) => void asked.push(url),
  });
  contents = new Contents();
  app.emit('web-contents-created', {}, contents);
});

/** Emits an event that can be prevented; true where a guard did. */
function isPrevented(event: string, details: object): boolean {
  let prevented = false;
  contents.emit(event, { ...details, preventDefault: () => (prevented = true) });
  return prevented;
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  test('leads to the app’s own addresses', () => {
    expect(isPrevented(event, { url: 'fieldbook://app/x', isMainFrame: true })).toBe(false);
  });

  test('leads nowhere else, and the log says where it would have led', () => {
    expect(isPrevented(event, { url: 'https://example.com/', isMainFrame: true })).toBe(true);
    expect(notes).toEqual(['Denied going to https://example.com/.']);
  });
});

test('a new window is never made; about an https link the person is asked', () => {
  expect(contents.open({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  expect(contents.open({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
  expect(asked).toEqual(['https://example.com/']);
});

test('a link of the app that wanted a new window opens in the one there is', () => {
  expect(contents.open({ url: 'fieldbook://app/security#gates' })).toEqual({ action: 'deny' });
  expect(contents.open({ url: 'fieldbook://evil/security' })).toEqual({ action: 'deny' });
  expect(went).toEqual(['/security#gates']);
});

test('a server that asks for a certificate gets none, and not the first one of the system’s store', () => {
  const chosen: unknown[][] = [];
  let prevented = false;
  const event = { preventDefault: () => (prevented = true) };
  const choose = (...certificates: unknown[]): void => void chosen.push(certificates);
  app.emit(
    'select-client-certificate',
    event,
    null,
    'https://updates.example/',
    [{ subjectName: 'me' }],
    choose,
  );
  expect(prevented).toBe(true);
  expect(chosen).toEqual([[]]);
});

test('a webview is not attached', () => {
  expect(isPrevented('will-attach-webview', {})).toBe(true);
});

describe('the session', () => {
  const setters = new Map<string, unknown>();
  const emitter = new EventEmitter();
  const session = new Proxy(emitter, {
    get: (target, key: string) =>
      key.startsWith('set')
        ? (given: unknown) => setters.set(key, given)
        : (Reflect.get(target, key) as unknown),
  }) as unknown as Session;
  guardSession(session, log);
  const call = (setter: string, ...args: unknown[]): unknown =>
    (setters.get(setter) as (...args: unknown[]) => unknown)(...args);

  test('denies permissions when they are checked and when they are requested', () => {
    expect(call('setPermissionCheckHandler', null, 'media', 'fieldbook://app/')).toBe(false);
    const answers: unknown[] = [];
    const answer = (granted: unknown): void => void answers.push(granted);
    call('setPermissionRequestHandler', null, 'geolocation', answer, { requestingUrl: 'fieldbook://app/' });
    expect(answers).toEqual([false]);
  });

  test('fetches no dictionaries', () => {
    expect(setters.get('setSpellCheckerEnabled')).toBe(false);
    expect(setters.get('setSpellCheckerLanguages')).toEqual([]);
  });

  test('denies devices, screens and pairing', () => {
    const answers: unknown[] = [];
    const answer = (given: unknown): void => void answers.push(given);
    expect(call('setDevicePermissionHandler', {})).toBe(false);
    call('setDisplayMediaRequestHandler', {}, answer);
    call('setBluetoothPairingHandler', {}, answer);
    expect(answers).toEqual([null, { confirmed: false }]);
  });

  test('stops downloads that are not the app’s own', () => {
    const download = (url: string): boolean => {
      let prevented = false;
      emitter.emit('will-download', { preventDefault: () => (prevented = true) }, { getURL: () => url });
      return prevented;
    };
    expect(download('https://example.com/setup.exe')).toBe(true);
    expect(download('blob:fieldbook://app/1')).toBe(false);
  });
});
