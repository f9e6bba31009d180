import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { hearOtherStarts } from '../../../../main/desktop/single-instance.ts';

let app: EventEmitter;
let opened: (string | null)[];

beforeEach(() => {
  app = new EventEmitter();
  opened = [];
  hearOtherStarts(
    app as unknown as App,
    (path) => path.startsWith('/stick/'),
    (address) => opened.push(address),
  );
});

test('a second start brings the first to the front, with the address it was asked for', () => {
  app.emit('second-instance', {}, ['--x'], '/', { address: '/security#gates' });
  app.emit('second-instance', {}, [], '/', { address: null });
  expect(opened).toEqual(['/security#gates', null]);
});

test('what another process hands over is read as strictly as a link', () => {
  for (const handover of [
    undefined,
    'x',
    7,
    {},
    { address: 7 },
    { address: '/a/../b' },
    { address: '//evil/x' },
  ])
    app.emit('second-instance', {}, ['fieldbook:/ignored'], '/', handover);
  expect(opened).toEqual(Array.from({ length: 7 }, () => null));
});

test('an update file that was opened leads to the updates screen; anything else leads nowhere', () => {
  const hand = (file: unknown) => app.emit('second-instance', {}, [], '/', { address: null, file });
  hand('/stick/x.fieldbook');
  hand('/stick/x.fieldbook.001');
  for (const file of [
    '/stick/x.exe',
    '/gone/x.fieldbook',
    '//share/x.fieldbook',
    '\\\\share\\x.fieldbook',
    7,
    null,
  ])
    hand(file);
  expect(opened).toEqual([
    '/-/updates?from=%2Fstick%2Fx.fieldbook',
    '/-/updates?from=%2Fstick%2Fx.fieldbook.001',
    ...Array.from({ length: 6 }, () => null),
  ]);
});

test('links that macOS hands over are opened or refused, and never left to others', () => {
  let prevented = 0;
  const event = { preventDefault: () => prevented++ };
  app.emit('open-url', event, 'fieldbook:CVE-2024-3094');
  app.emit('open-url', event, 'fieldbook://evil/');
  app.emit('open-file', event, '/stick/edition 42.fieldbook');
  app.emit('open-file', event, '/gone/edition.fieldbook');
  expect(opened).toEqual([
    '/security-bulletins/reports/cve-2024-3094',
    null,
    '/-/updates?from=%2Fstick%2Fedition%2042.fieldbook',
    null,
  ]);
  expect(prevented).toBe(4);
});
