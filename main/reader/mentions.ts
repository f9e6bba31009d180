import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Shelf } from './shelf.ts';

/** Ids and bulletins' addresses, lower case → routes of the pages that write them. */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** How many files are looked through between two turns of others. */
const atOnce = 20;

/**
 * What may be an id: letters, then parts joined by hyphens, colons, dots or underscores, with a digit among them
 * (`CVE-2024-3094`, `RHSA-2024:1234`, `GHSA-xxxx-…`); or the address of a bulletin. What is none finds no bulletin.
 */
const candidate = /[a-z][a-z0-9]*(?:[-:._][a-z0-9]+)+/g;
const address = /\/[\w./%-]+/g;

/** Looks through every page of the shelf. Pages that cannot be read mention nothing: the shelf names them as problems. */
export async function mentionsIn({ library, pages, bulletins }: Shelf): Promise<Mentions> {
  const mentions = new Map<string, Set<string>>();
  const put = (word: string, route: string) => {
    const found = mentions.get(word);
    if (found) found.add(route);
    else mentions.set(word, new Set([route]));
  };
  const all = [...pages.values()];
  for (let at = 0; at < all.length; at += atOnce) {
    await Promise.all(
      all.slice(at, at + atOnce).map(async ({ file, route, takesIn }) => {
        for (const path of new Set([file.path, ...takesIn.calls.map((call) => call.path)])) {
          const bytes = await library.read(path);
          if (!bytes.ok) continue;
          const text = new TextDecoder().decode(bytes.value).toLowerCase();
          for (const [word] of text.matchAll(candidate)) if (/\d/.test(word)) put(word, route);
          for (const [found] of text.matchAll(address)) if (bulletins.has(found)) put(found, route);
        }
      }),
    );
    await nextTurn();
  }
  return mentions;
}
