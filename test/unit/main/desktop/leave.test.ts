import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { createLeave } from '../../../../main/desktop/leave.ts';
import { boxes as german } from '../../../../main/desktop/words-de.ts';
import { boxes } from '../../../../main/desktop/words-en.ts';

const [no, yes] = [0, 1];

/** A desk at which the question is answered by the test. */
function desk() {
  const questions: MessageBoxOptions[] = [];
  const opened: string[] = [];
  const failed: string[] = [];
  let answer: (response: number) => void = () => undefined;
  const leave = createLeave({
    window: () => ({}) as BrowserWindow,
    ask: (_window, question) => {
      questions.push(question);
      return new Promise((resolve) => (answer = (response) => resolve({ response })));
    },
    words: () => boxes,
    open: (url) => (url.includes('broken') ? Promise.reject(new Error('no browser')) : opening(url)),
    fail: (what) => void failed.push(what),
  });
  const opening = (url: string) => Promise.resolve(void opened.push(url));
  return { leave, questions, opened, failed, answer: (response: number) => answer(response) };
}

test('an address leaves after a yes, and only then', async () => {
  const { leave, questions, opened, answer } = desk();
  const first = leave('https://example.com/a');
  answer(no);
  await first;
  expect(opened).toEqual([]);
  const second = leave('https://example.com/a');
  answer(yes);
  await second;
  expect(opened).toEqual(['https://example.com/a']);
  expect(questions.map(({ detail }) => detail)).toEqual(['https://example.com/a', 'https://example.com/a']);
});

test('what Enter and Esc press is no', async () => {
  const { leave, questions, answer } = desk();
  const left = leave('mailto:security@example.com');
  answer(no);
  await left;
  expect(questions[0]).toMatchObject({ defaultId: no, cancelId: no });
});

test('a host that only looks like another is shown as what it is', async () => {
  const { leave, questions, answer } = desk();
  const left = leave('https://ex\u0430mple.com/'); // the third letter is Cyrillic
  answer(no);
  await left;
  expect(questions[0]?.detail).toBe('https://xn--exmple-4nf.com/');
});

test('while one question stands, no other is asked', async () => {
  const { leave, questions, opened, answer } = desk();
  const first = leave('https://example.com/1');
  await leave('https://example.com/2');
  answer(yes);
  await first;
  expect(questions).toHaveLength(1);
  expect(opened).toEqual(['https://example.com/1']);
});

test('a system that cannot open it is noted and said, and the next question is asked', async () => {
  const { leave, questions, failed, answer } = desk();
  const first = leave('https://broken.example/');
  answer(yes);
  await vi.waitFor(() => expect(questions).toHaveLength(2));
  expect(questions[1]).toMatchObject({ type: 'error', detail: 'https://broken.example/' });
  answer(no);
  await first;
  expect(failed).toEqual(['The system could not open an outside link']);
  const second = leave('https://example.com/');
  answer(no);
  await second;
  expect(questions).toHaveLength(3);
});

test('the question is asked in the reader’s language', async () => {
  const asked: MessageBoxOptions[] = [];
  const leave = createLeave({
    window: () => ({}) as BrowserWindow,
    ask: (_window, question) => Promise.resolve({ response: asked.push(question) - 1 }),
    words: () => german,
    open: () => Promise.resolve(),
    fail: () => undefined,
  });
  await leave('mailto:security@example.com');
  expect(asked[0]).toMatchObject({
    message: 'Eine E-Mail an diese Adresse schreiben?',
    buttons: ['Abbrechen', 'Öffnen'],
  });
});
