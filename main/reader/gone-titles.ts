import type { SinceEntry } from '../api/exposure-view.ts';
import type { Library } from '../library/library.ts';
import { readBulletin } from './bulletin-stock.ts';

/** CSAF 2.0 section 5.1: the file name that an id makes. */
export const fileNameOf = (id: string): string => `${id.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`;

/** More are not looked up: whoever opens another library altogether is not told the titles of thousands. */
const mostTitles = 50;

/**
 * Bulletins that are gone, by the title that they had: a site remembers ids only, but an earlier edition that is still on disk has
 * their files. Those of which nothing is left keep their id.
 *
 * @param earlier asked for only where something is gone
 */
export async function withTitles(
  entries: readonly SinceEntry[],
  earlier: () => Promise<readonly Library[]>,
): Promise<readonly SinceEntry[]> {
  const gone = entries.filter(({ kind }) => kind === 'removed');
  if (gone.length === 0 || gone.length > mostTitles) return entries;
  const editions = await earlier();
  const titles = new Map<string, string>();
  for (const { id } of gone) {
    const title = await titleIn(editions, id);
    if (title !== null) titles.set(id, title);
  }
  return entries.map((entry) => ({ ...entry, title: titles.get(entry.id) ?? entry.title }));
}

async function titleIn(editions: readonly Library[], id: string): Promise<string | null> {
  const name = fileNameOf(id);
  for (const library of editions) {
    const path = library.bulletins.find((one) => one.slice(one.lastIndexOf('/') + 1) === name);
    const parsed = path === undefined ? null : await readBulletin(library, path);
    if (parsed?.ok && parsed.bulletin.id === id) return parsed.bulletin.title;
  }
  return null;
}
