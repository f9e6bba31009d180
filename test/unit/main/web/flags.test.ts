import { expect, test } from 'vitest';
import { parseServeFlags } from '../../../../main/web/flags.ts';
import { preferredPort } from '../../../../main/web/preferred-port.ts';

test('without flags the host chooses', () => {
  expect(parseServeFlags([])).toEqual({
    ok: true,
    value: { port: null, open: false, data: null, library: null, room: null, help: false },
  });
});

test('flags are read as they are meant', () => {
  expect(parseServeFlags(['--port', '0', '--open', '--library=docs', '--data', 'here'])).toMatchObject({
    value: { port: 0, open: true, library: 'docs', data: 'here' },
  });
});

test.each([
  ['--nonsense'],
  ['--port'],
  ['--port=65536'],
  ['--port=-1'],
  ['--port=80a'],
  ['--open=yes'],
  ['word'],
])('%s is refused by name', (flag) => {
  const refused = parseServeFlags([flag]);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'bad-parameters' } });
  if (!refused.ok) expect(refused.failure.message).toContain(flag.replace(/=.*/, ''));
});

test('a room is named with its certificate and key, or not at all', () => {
  const files = ['--cert', 'c.pem', '--key', 'k.pem'];
  for (const host of ['jump', 'Jump.example', '10.1.2.3', 'fd00::1']) {
    expect(parseServeFlags(['--host', host, ...files]), host).toMatchObject({
      value: { room: { host, cert: 'c.pem', key: 'k.pem' } },
    });
  }
  for (const wrong of [
    ['--host', 'jump.example'],
    ['--host', 'jump.example', '--cert', 'c.pem'],
    files,
    ...['', 'a b', 'https://jump', 'jump:8443', '[fd00::1]', '0.0.0.0', '::', '*', 'a..b'].map((host) => [
      `--host=${host}`,
      ...files,
    ]),
  ]) {
    expect(parseServeFlags(wrong), wrong.join(' ')).toMatchObject({ failure: { code: 'bad-parameters' } });
  }
});

test('a data folder keeps its port, and two folders have their own', () => {
  expect(preferredPort('/home/a/.config/Fieldbook')).toBe(preferredPort('/home/a/.config/Fieldbook'));
  expect(preferredPort('/home/a')).not.toBe(preferredPort('/home/b'));
  expect(preferredPort('/home/a')).toBeGreaterThanOrEqual(49_152);
});
