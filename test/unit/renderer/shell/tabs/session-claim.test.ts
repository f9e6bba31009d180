import { expect, test } from 'vitest';
import { claimSession } from '../../../../../renderer/shell/tabs/session-claim.ts';

type Granted = (lock: Lock | null) => unknown;

/** The browser's locks: one holder a name, the others in a queue, all told a moment later. */
function browser() {
  const queue: { readonly window: string; readonly granted: Granted }[] = [];
  const grant = (granted: Granted, lock: Lock | null) => queueMicrotask(() => void granted(lock));
  const locksOf = (window: string): LockManager => {
    const request = (_name: string, ...args: readonly unknown[]): Promise<unknown> => {
      const granted = args.at(-1) as Granted;
      const { ifAvailable = false } = (args.length > 1 ? args[0] : {}) as LockOptions;
      if (ifAvailable && queue.length > 0) grant(granted, null);
      else {
        queue.push({ window, granted });
        if (queue.length === 1) grant(granted, lock);
      }
      return new Promise(() => undefined);
    };
    return { request, query: () => Promise.resolve({}) };
  };
  const lock: Lock = { name: 'fieldbook.session', mode: 'exclusive' };
  /** As a browser does it, the locks and wishes of a window end with it. */
  const close = (window: string): void => {
    const [holder] = queue;
    const left = queue.filter((one) => one.window !== window);
    queue.splice(0, queue.length, ...left);
    const [next] = queue;
    if (next && next !== holder) grant(next.granted, lock);
  };
  return { locksOf, close };
}

const told = () => new Promise((resolve) => setTimeout(resolve));

test('the first of several windows keeps its tabs, and the others don’t', async () => {
  const { locksOf } = browser();
  const [first, second] = [claimSession(locksOf('1')), claimSession(locksOf('2'))];
  expect([await first.first, await second.first]).toEqual([true, false]);
  expect([first.held(), second.held()]).toEqual([true, false]);
});

test('when the first closes, the next one that was opened takes over, once', async () => {
  const { locksOf, close } = browser();
  const claims = ['1', '2', '3'].map((window) => claimSession(locksOf(window)));
  await Promise.all(claims.map(({ first }) => first));
  const heard: number[] = [];
  for (const [at, { onHeld }] of claims.entries()) onHeld(() => heard.push(at + 1));
  close('1');
  await told();
  expect(heard).toEqual([2]);
  expect(claims.slice(1).map(({ held }) => held())).toEqual([true, false]);
  close('3');
  await told();
  expect(heard).toEqual([2]);
});

test('a browser without locks keeps no windows apart: each counts, and the last change is kept', async () => {
  const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  const [none, refused] = [claimSession(undefined), claimSession(refusing as unknown as LockManager)];
  expect([await none.first, await refused.first]).toEqual([true, true]);
  expect([none.held(), refused.held()]).toEqual([true, true]);
});
