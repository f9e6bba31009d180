import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { endInOrder } from '../../../../main/desktop/end.ts';

/** An app that notes how it was ended. */
function program(platform: NodeJS.Platform, close: () => Promise<void>) {
  const said: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    quit: () => void said.push('quit'),
    exit: (code: number) => void said.push(`exit ${code}`),
  });
  const log = {
    note: (text: string) => void said.push(text),
    fail: (what: string) => void said.push(what),
  };
  endInOrder(app as unknown as App, platform, close, log);
  return { app, said, end: () => app.emit('will-quit', { preventDefault: () => said.push('waits') }) };
}

describe('the end of the program', () => {
  test('comes with its last window, but on a Mac', () => {
    for (const [platform, said] of [
      ['linux', ['quit']],
      ['win32', ['quit']],
      ['darwin', []],
    ] as const) {
      const { app, said: did } = program(platform, () => Promise.resolve());
      app.emit('window-all-closed');
      expect(did, platform).toEqual(said);
    }
  });

  test('waits until all is kept, and says when that failed', async () => {
    const good = program('linux', () => Promise.resolve());
    good.end();
    await vi.waitFor(() => expect(good.said).toEqual(['waits', 'exit 0']));
    const bad = program('linux', () => Promise.reject(new Error('full')));
    bad.end();
    await vi.waitFor(() => expect(bad.said).toEqual(['waits', 'The reader did not close', 'exit 0']));
  });

  test('does not wait for ever', () => {
    vi.useFakeTimers();
    try {
      const { end, said } = program('linux', () => new Promise(() => undefined));
      end();
      vi.advanceTimersByTime(3000);
      expect(said).toEqual(['waits', 'Ended without waiting for the reader.', 'exit 0']);
    } finally {
      vi.useRealTimers();
    }
  });
});
