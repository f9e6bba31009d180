import { afterEach, expect, test } from 'vitest';
import { count, day } from '../../../../renderer/words/amounts.ts';
import { ago } from '../../../../renderer/words/de-age.ts';
import { de } from '../../../../renderer/words/de.ts';
import { en } from '../../../../renderer/words/en.ts';
import { languageFor } from '../../../../renderer/words/languages.ts';
import { setLocale } from '../../../../renderer/words/locale.ts';
import { amountOfBytes, moment } from '../../../../renderer/words/measures.ts';

afterEach(() => setLocale('en-GB'));

/** Every word by its path: `shell.back`. */
function flat(node: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, part]) => flat(part, path === '' ? key : `${path}.${key}`));
}

const english = new Map(flat(en));
const german = new Map(flat(de));

/** Words that German has from English, names, and signs. */
const alike = new Set([
  'app',
  'deployment.names.air-gapped',
  'deployment.names.saas',
  'shortcuts.groups.tabs',
  'shortcuts.tree.2.0',
  'bulletins.columns.status',
  'bulletins.revised.parts.status',
  'bulletins.revised.parts.note',
  'bulletins.release.product',
  'bulletins.release.version',
  'exposure.release',
  'find.facets.status',
  'find.facets.version',
  'exported.formats.csv.0',
  'exported.formats.json.0',
  'check.sha256',
  'sites.name',
  'sites.deployments.0',
  'updates.ledger.nowhere',
  'updates.ledger.actions.export',
  'about.version',
  'about.node',
]);

test('the German catalogue has exactly the words that the English one has', () => {
  const missing = [...english.keys()].filter((path) => !german.has(path) && !path.startsWith('failures.'));
  const extra = [...german.keys()].filter((path) => !english.has(path) && !path.startsWith('failures.'));
  expect({ missing, extra }).toEqual({ missing: [], extra: [] });
});

test('a sentence takes the same values in both languages', () => {
  const differing = [...english].flatMap(([path, word]) => {
    const other = german.get(path);
    if (typeof word !== 'function') return typeof other === 'function' ? [path] : [];
    return typeof other === 'function' && other.length === word.length ? [] : [path];
  });
  expect(differing).toEqual([]);
});

test('no German word is English by mistake', () => {
  const same = [...english].filter(
    ([path, word]) => typeof word === 'string' && word === german.get(path) && /[a-z]/i.test(word),
  );
  expect(same.map(([path]) => path).filter((path) => !alike.has(path))).toEqual([]);
});

test('no word is empty or has space at an end', () => {
  for (const [path, word] of [...english, ...german]) {
    if (typeof word === 'string') expect(word, path).toMatch(/^\S(.*\S)?$/s);
  }
});

test('days, times, numbers, sizes and plurals follow the language', () => {
  setLocale('de-DE');
  expect(day('2026-11-03')).toBe('3. Nov. 2026');
  expect(moment('2026-11-03T06:12:00Z')).toBe('3. Nov. 2026, 06:12 UTC');
  expect(count(1200, 'Seite', 'Seiten')).toBe('1.200 Seiten');
  expect(amountOfBytes(1_100_000)).toBe('1,1 MB');
  expect(ago(1)).toBe('1 Tag alt');
  expect(de.bulletins.shown(1200, 1200)).toBe('1.200 Meldungen');
});

test('a language with more plural forms than two has them', () => {
  setLocale('pl-PL');
  expect([1, 3, 5].map((n) => count(n, 'strona', 'stron', { few: 'strony' }))).toEqual([
    '1 strona',
    '3 strony',
    '5 stron',
  ]);
});

test('none affected is never said without saying that it means little, in German too', () => {
  expect(de.bulletins.summary.said('X 1', 0, 0, 3, 4)).toMatch(
    /^X 1: keine Meldung nennt .*, 4 ohne Aussage$/,
  );
  expect(de.bulletins.sentences.unknown('X 1')).toContain('sagt nicht');
});

test('the language is the chosen one, or the first of the system that is spoken, or English', () => {
  expect(languageFor('de', ['en-GB'])).toBe('de');
  expect(languageFor('system', ['fr-CH', 'de-CH', 'en'])).toBe('de');
  expect(languageFor('system', ['fr', 'pl'])).toBe('en');
  expect(languageFor('system', [])).toBe('en');
});
