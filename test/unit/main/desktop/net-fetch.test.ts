import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { netFetch, type Net } from '../../../../main/desktop/net-fetch.ts';
import { createProxyLogins, type ProxyLogins } from '../../../../main/reader/proxy-logins.ts';

/** A request of Electron's, which does what the test says. */
function requesting(act: (request: EventEmitter) => void): Net {
  const request = () =>
    Object.assign(new EventEmitter(), {
      setHeader: () => undefined,
      abort(this: EventEmitter) {
        this.emit('abort');
      },
      end(this: EventEmitter) {
        queueMicrotask(() => act(this));
      },
    });
  return { request } as unknown as Net;
}

const nobody: ProxyLogins['ask'] = () => Promise.resolve('nobody');

const ask = (
  net: Net,
  env: Record<string, string> = {},
  person: ProxyLogins['ask'] = nobody,
  signal = new AbortController().signal,
) =>
  netFetch(() => net, env, person)('https://updates.example/x', { headers: {}, redirect: 'manual', signal });

test.each([
  [true, 'The proxy proxy.example:3128 wants a name and a password'],
  [false, 'proxy.example wants a name and a password'],
])(
  'who wants a login is named, and a look that nobody sits at asks nobody (proxy: %s)',
  async (isProxy, words) => {
    let answered: unknown[] | null = null;
    const net = requesting((request) => {
      const asked = { isProxy, host: 'proxy.example', port: 3128, scheme: 'basic', realm: '' };
      request.emit('login', asked, (...given: unknown[]) => {
        answered = given;
        request.emit('error', new Error('net::ERR_PROXY_AUTH'));
      });
    });
    await expect(ask(net)).rejects.toThrow(words);
    expect(answered).toEqual([]);
  },
);

const proxied = { HTTPS_PROXY: 'http://ann:p%40ss@proxy.example:3128' };

/** A proxy that lets nobody in but one. */
const guarded = (port: number, name: string, password: string) =>
  requesting((request) => {
    const asked = { isProxy: true, host: 'proxy.example', port, scheme: 'basic', realm: 'Harbour' };
    const knock = (...given: string[]) => {
      if (given.length === 0) request.emit('error', new Error('net::ERR_PROXY_AUTH'));
      else if (given[0] === name && given[1] === password)
        request.emit('response', Object.assign(new EventEmitter(), { statusCode: 200, headers: {} }));
      else request.emit('login', asked, knock);
    };
    request.emit('login', asked, knock);
  });

test('a proxy gets the name and the password that the environment holds for it, and no other proxy does', async () => {
  expect(await ask(guarded(3128, 'ann', 'p@ss'), proxied)).toMatchObject({ status: 200 });
  await expect(ask(guarded(8080, 'ann', 'p@ss'), proxied)).rejects.toThrow('wants a name and a password');
});

test('a password of the environment that the proxy refuses is offered once, and that is said', async () => {
  await expect(ask(guarded(3128, 'ann', 'other'), proxied)).rejects.toThrow(
    'refuses the name and the password',
  );
});

/** Answers questions in turn, as a person would, and remembers what was asked. */
function person(...answers: readonly (readonly [string, string] | null)[]) {
  const rest = [...answers];
  const logins = createProxyLogins(() => String(rest.length));
  const asked: unknown[] = [];
  logins.onQuestion((question) => {
    if (question === null) return;
    asked.push({ proxy: question.proxy, realm: question.realm, wrong: question.wrong });
    const [name, password] = rest.shift() ?? [];
    const login = name === undefined || password === undefined ? null : { name, password };
    queueMicrotask(() => logins.answer(question.id, login));
  });
  logins.begin(true);
  return { logins, asked };
}

test('the person is asked, once for all requests, and asked again with a word when it was wrong', async () => {
  const { logins, asked } = person(['ann', 'typo'], ['ann', 'right']);
  const proxy = guarded(3128, 'ann', 'right');
  const answers = await Promise.all([1, 2, 3].map(() => ask(proxy, {}, logins.ask)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const question = { proxy: 'proxy.example:3128', realm: 'Harbour' };
  expect(asked).toEqual([
    { ...question, wrong: false },
    { ...question, wrong: true },
  ]);
  logins.begin(false);
  expect(await ask(proxy, {}, logins.ask), 'it is remembered, for scheduled looks too').toMatchObject({
    status: 200,
  });
  expect(asked).toHaveLength(2);
});

test('who gives no name ends the look with a word, and is asked again at the next one only', async () => {
  const { logins, asked } = person(null, null);
  const proxy = guarded(3128, 'ann', 'right');
  const words = 'wants a name and a password, and none were given';
  await expect(ask(proxy, {}, logins.ask)).rejects.toThrow(words);
  await expect(ask(proxy, {}, logins.ask)).rejects.toThrow(words);
  expect(asked).toHaveLength(1);
  logins.begin(true);
  await expect(ask(proxy, {}, logins.ask)).rejects.toThrow(words);
  expect(asked).toHaveLength(2);
});

test('a scheduled look asks nobody, and a look that is stopped takes its question with it', async () => {
  const logins = createProxyLogins(() => 'one');
  const proxy = guarded(3128, 'ann', 'right');
  logins.begin(false);
  await expect(ask(proxy, {}, logins.ask)).rejects.toThrow('wants a name and a password.');
  logins.begin(true);
  const stop = new AbortController();
  const looking = ask(proxy, {}, logins.ask, stop.signal);
  await expect.poll(() => logins.question()?.id).toBe('one');
  stop.abort();
  await expect(looking).rejects.toThrow();
  expect(logins.question()).toBeNull();
  expect(logins.answer('one', { name: 'ann', password: 'right' })).toBe(false);
});

test('a redirect is told and not followed', async () => {
  const net = requesting((request) => request.emit('redirect', 302, 'GET', 'https://elsewhere.example/'));
  const answer = await ask(net);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
});
