import { afterEach, expect, test } from 'vitest';
import { ofLibrary } from '../../../../main/api/sayings/of-library.ts';
import { ofNotes } from '../../../../main/api/sayings/of-notes.ts';
import { ofSources } from '../../../../main/api/sayings/of-sources.ts';
import { ofStore } from '../../../../main/api/sayings/of-store.ts';
import { ofTrust } from '../../../../main/api/sayings/of-trust.ts';
import { failureOf, innerReason, noteOf } from '../../../../main/api/sayings/sayings.ts';
import { failures as german } from '../../../../renderer/words/de-failures.ts';
import { told, toldNote, toldReason } from '../../../../renderer/words/failures.ts';
import { speak } from '../../../../renderer/words/words.ts';

afterEach(() => speak('en'));

type Say = (values: object) => unknown;

/** What a sentence says, and which values it speaks of. */
function heard(say: Say): { readonly text: string; readonly values: readonly string[] } {
  const values = new Set<string>();
  const given = { code: 'X', why: 'w', role: 'root', expires: '2026-12-23T00:00:00Z', clock: '2027-01-01' };
  const asked = new Proxy(given, {
    get: (known, name) => {
      values.add(String(name));
      return (Reflect.get(known, name) as unknown) ?? 7;
    },
    ownKeys: () => Object.keys(given),
  });
  const text = JSON.stringify(say(asked));
  return { text, values: [...values].filter((name) => name !== 'code').sort() };
}

const english: Readonly<Record<string, Say>> = {
  ...ofLibrary,
  ...ofSources,
  ...ofTrust,
  ...ofStore,
} as never;

test.each([
  ...Object.entries(english).map(([kind, say]) => [kind, say, (german.sentences as never)[kind]] as const),
  ...Object.entries(ofNotes).map(([kind, say]) => [kind, say as Say, (german.notes as never)[kind]] as const),
])('“%s” speaks in German of all that it speaks of in English', (_kind, say, ours: Say) => {
  const [here, there] = [heard(say), heard(ours)];
  expect(there.values).toEqual(expect.arrayContaining([...here.values]));
  expect(there.text).not.toMatch(/undefined|NaN|\[object/);
  expect(there.text).not.toBe(here.text);
});

test('a failure is said in German whole: nothing of the English sentence is left', async () => {
  await speak('de');
  const failure = failureOf('under-threshold', { role: 'targets', have: 1, need: 2 });
  expect(told(failure)).toEqual({
    code: 'signature-invalid',
    message:
      'Die Metadaten der Rolle „targets“ tragen eine gültige Signatur von Schlüsseln, denen vertraut wird; nötig sind 2.',
    next: 'Nichts wurde geändert. Die Kopie kommt von einem anderen Herausgeber oder wurde unterwegs verändert.',
  });
  expect(toldReason(failure.message, failure.said ?? null)).toMatch(/^Die Metadaten/);
});

test('what no kind is known of is said by its code, with the program’s own sentence below', async () => {
  await speak('de');
  const told1 = told({ code: 'disk-full', message: 'Odd.', said: { kind: 'constructor', values: {} } });
  expect(told1).toMatchObject({ message: german.codes?.['disk-full'], next: 'Odd.' });
  expect(toldNote({ text: 'Odd.', said: null })).toBe('Odd.');
});

test('the system’s reasons are German where they are known, and stay as they are elsewhere', async () => {
  await speak('de');
  const values = { path: '/media/stick', code: 'EACCES', why: 'EACCES: permission denied' };
  expect(told(failureOf('place-unopened', values)).message).toContain('keine Berechtigung (EACCES)');
  const odd = { path: '/media/stick', code: 'EODD', why: 'odd thing' };
  expect(told(failureOf('place-unopened', odd)).message).toContain('odd thing');
});

test('a page that is not there is missed in German, edition and all', async () => {
  await speak('de');
  const missing = { asked: '/x', library: 'Handbook', serial: 41, date: '2026-11-03T00:00:00Z' } as const;
  expect(told(failureOf('page-missing', missing)).message).toBe(
    'Unter /x gibt es keine Seite in „Handbook“ (Ausgabe 41 · 3. Nov. 2026).',
  );
  const copy = { ...missing, serial: '', date: '' } as const;
  expect(told(failureOf('page-missing', copy)).message).toContain('(Arbeitskopie)');
});

test('a reason inside a reason is German, too, and one from an older program stays in English', async () => {
  await speak('de');
  const full = failureOf('disk-full', { path: '/data/ledger.jsonl' });
  expect(toldNote(noteOf('not-in-ledger', innerReason(full)))).toBe(
    'Das ließ sich nicht ins Journal schreiben: Der Datenträger ist voll: /data/ledger.jsonl lässt sich nicht schreiben.',
  );
  const values = { why: 'The disk is full.' };
  for (const inner of [{}, { inner: '' }, { inner: '{' }, { inner: 'null' }, { inner: '{"kind":"odd"}' }]) {
    const note = { text: '', said: { kind: 'not-in-ledger', values: { ...values, ...inner } } };
    expect(toldNote(note)).toContain(': The disk is full.');
  }
});
