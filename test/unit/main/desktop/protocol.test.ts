import type { Protocol } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { done } from '../../../../main/api/failure.ts';
import { serveApp } from '../../../../main/desktop/protocol.ts';
import type { Question } from '../../../../main/serve/answer.ts';

let questions: Question[];
let ask: (request: Request) => Promise<Response>;

beforeEach(() => {
  questions = [];
  const protocol = { handle: (_scheme: string, handler: typeof ask) => (ask = handler) };
  const answer = (question: Question) => {
    questions.push(question);
    return Promise.resolve({ status: 200, headers: { 'x-mark': 'yes' }, body: new Uint8Array([104, 105]) });
  };
  serveApp(protocol as unknown as Protocol, answer, () => Promise.resolve(done(null)));
});

test('a path is handed on as it was written, and the answer comes back with its headers', async () => {
  const response = await ask(new Request('fieldbook://app/a%2e%2e/b?q=1'));
  expect(questions[0]).toMatchObject({ method: 'GET', path: '/a%2e%2e/b?q=1' });
  expect(response.headers.get('x-mark')).toBe('yes');
  expect(await response.text()).toBe('hi');
});

test('another host of the scheme is refused', async () => {
  expect((await ask(new Request('fieldbook://evil/'))).status).toBe(403);
  expect(questions).toEqual([]);
});

test('a page of another origin, or of none, is refused', async () => {
  for (const initiatorOrigin of ['https://example.com', null, 'fieldbook://evil']) {
    const request = Object.assign(new Request('fieldbook://app/'), { initiatorOrigin });
    expect((await ask(request)).status).toBe(403);
  }
  const own = Object.assign(new Request('fieldbook://app/'), { initiatorOrigin: 'fieldbook://app' });
  expect((await ask(own)).status).toBe(200);
});
