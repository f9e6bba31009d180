import { expect, test } from 'vitest';
import { done, refuse, type Outcome } from '../../../../main/api/failure.ts';
import type { NotePlace } from '../../../../main/api/site-view.ts';
import { createNoteWriter } from '../../../../renderer/notes/writer.ts';

const place: NotePlace = { route: '/a', anchor: null, heading: null, title: null, quote: null };
const ports: NotePlace = { ...place, anchor: 'ports' };

/** A writer whose moments pass when the test says so, and whose host answers when the test says so. */
function scene() {
  const saved: [string, string][] = [];
  const waiting: (() => void)[] = [];
  let answer: () => Promise<Outcome<unknown>> = () => Promise.resolve(done(null));
  const writer = createNoteWriter(
    (at, text) => {
      saved.push(['bulletin' in at ? at.bulletin : (at.anchor ?? ''), text]);
      return answer();
    },
    (act) => {
      waiting.push(act);
      return () => void waiting.splice(waiting.indexOf(act), 1);
    },
  );
  const pass = () => {
    for (const act of waiting.splice(0)) act();
  };
  return { saved, writer, pass, answerWith: (next: typeof answer) => (answer = next) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what is typed in one go is sent once, a moment later', async () => {
  const { saved, writer, pass } = scene();
  for (const text of ['A', 'As', 'Ask']) writer.write(place, text);
  expect(saved).toEqual([]);
  expect(writer.writing(place)).toEqual({ state: 'waiting' });
  pass();
  await settled();
  expect(saved).toEqual([['', 'Ask']]);
  expect(writer.writing(place)).toEqual({ state: 'kept' });
  expect(writer.unkept(place)).toBeNull();
});

test('what waits is sent at once when the window closes, for every place', async () => {
  const { saved, writer } = scene();
  writer.write(place, 'one');
  writer.write(ports, 'two');
  await writer.flush();
  expect(saved).toEqual([
    ['', 'one'],
    ['ports', 'two'],
  ]);
});

test('what could not be kept stays, says why, and is sent again', async () => {
  const { saved, writer, pass, answerWith } = scene();
  answerWith(() => Promise.resolve(refuse('not-ready', 'Fieldbook does not answer.')));
  writer.write(place, 'Ask');
  pass();
  await settled();
  expect(writer.writing(place)).toEqual({ state: 'failed', message: 'Fieldbook does not answer.' });
  expect(writer.unkept(place)).toBe('Ask');
  answerWith(() => Promise.resolve(done(null)));
  await writer.flush();
  expect(saved.at(-1)).toEqual(['', 'Ask']);
  expect(writer.writing(place)).toEqual({ state: 'kept' });
});

test('what is typed while an earlier text is on its way is neither lost nor taken for kept', async () => {
  const { saved, writer, answerWith } = scene();
  let arrive: (outcome: Outcome<unknown>) => void = () => undefined;
  answerWith(() => new Promise((resolve) => (arrive = resolve)));
  writer.write(place, 'A');
  const first = writer.flush();
  writer.write(place, 'Ask');
  arrive(done(null));
  await first;
  expect(writer.unkept(place)).toBe('Ask');
  answerWith(() => Promise.resolve(done(null)));
  await writer.flush();
  expect(saved.at(-1)).toEqual(['', 'Ask']);
});
