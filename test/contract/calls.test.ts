import { describe, expect, test } from 'vitest';
import { calls, type CallName } from '../../main/api/contract.ts';
import { smallReader } from '../kit/small-reader.ts';
import { examples } from './examples.ts';
import { ways } from './transports.ts';

const names = Object.keys(calls) as CallName[];

describe.each(Object.entries(ways))('by the %s', (_way, open) => {
  test.each(names)('%s answers as its row says', async (name) => {
    const { call } = await open(await smallReader());
    const { params, value, failure } = examples[name];
    const outcome = await call(name, params);
    if (failure !== undefined) expect(outcome).toMatchObject({ ok: false, failure: { code: failure } });
    else expect(outcome).toMatchObject({ ok: true, value });
  });

  test.each(names)('%s refuses parameters that are not its own, by name and in a sentence', async (name) => {
    const { call } = await open(await smallReader());
    for (const bad of examples[name].bad) {
      const outcome = await call(name, bad);
      expect(outcome, JSON.stringify(bad).slice(0, 80)).toMatchObject({
        ok: false,
        failure: { code: 'bad-parameters', message: expect.stringContaining(name) as string },
      });
    }
  });

  test('a name that is no call is refused, whatever it is', async () => {
    const { call } = await open(await smallReader());
    for (const name of [
      'page.write',
      '',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'PAGE.READ',
      'page.read\0',
      null,
      7,
      ['page.read'],
      { toString: 'page.read' },
      undefined,
    ]) {
      expect(await call(name, {}), String(JSON.stringify(name))).toMatchObject({
        ok: false,
        failure: { code: 'unknown-call' },
      });
    }
  });

  test('parameters cannot reach the prototype of anything', async () => {
    const { call } = await open(await smallReader());
    const params: unknown = JSON.parse(
      '{"__proto__": {"theme": "dark"}, "constructor": {"prototype": {"x": 1}}}',
    );
    expect(await call('settings.change', params)).toMatchObject({
      ok: false,
      failure: { code: 'bad-parameters' },
    });
    expect({}).not.toHaveProperty('x');
    expect({}).not.toHaveProperty('theme');
  });

  test('text of any kind comes back as it went', async () => {
    const { call } = await open(await smallReader());
    for (const text of [
      'naïve 🙂 漢字',
      '\u202Eevil',
      '"\\\n\t',
      '<script>',
      '\uD800',
      'c++ std::map foo^ map: +',
    ]) {
      const outcome = await call('search.query', { text });
      expect(outcome).toMatchObject({ ok: true, value: { query: text } });
    }
  });

  test('every failure has a code and a sentence', async () => {
    const { call } = await open(await smallReader());
    const outcome = await call('page.read', { route: '/nowhere' });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'page-not-found' } });
    if (!outcome.ok) expect(outcome.failure.message).toMatch(/^[A-Z/].*\.$/s);
  });
});
