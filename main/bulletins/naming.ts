import type { ProductView } from '../api/library-view.ts';
import type { Bulletin } from './bulletin.ts';
import type { AskedProduct } from './product-match.ts';
import { productKey } from './product-key.ts';
import { byRelease } from './version-order.ts';

/** A product that a bulletin names, with the releases named under it. */
export interface NamedProduct {
  /** The name for comparing; `null` where the tree gives nothing but full names, which may hold anything. */
  readonly key: string | null;
  /** The product's name, or the full name. */
  readonly name: string;
  readonly releases: readonly string[];
}

/** The products that a bulletin names, each once. */
export function namesOf({ products }: Bulletin): readonly NamedProduct[] {
  const found = new Map<string, { key: string | null; name: string; releases: Set<string> }>();
  for (const { key, name, label, claim } of products) {
    const place = key === null ? `full ${label}` : `key ${key}`;
    const entry = found.get(place) ?? { key, name: name ?? label, releases: new Set<string>() };
    if (claim.kind === 'release') entry.releases.add(claim.words.trim());
    found.set(place, entry);
  }
  return [...found.values()].map(({ key, name, releases }) => ({ key, name, releases: [...releases] }));
}

/** The products that bulletins name, for a library whose catalogue names none; by name, with the releases named. */
export function productsNamed(bulletins: readonly (readonly NamedProduct[])[]): readonly ProductView[] {
  const found = new Map<string, { name: string; releases: Set<string> }>();
  for (const { key, name, releases } of bulletins.flat()) {
    if (key === null) continue;
    const entry = found.get(key) ?? { name, releases: new Set<string>() };
    for (const release of releases) entry.releases.add(release);
    found.set(key, entry);
  }
  const { compare } = new Intl.Collator('en');
  return [...found.entries()]
    .map(([id, { name, releases }]) => ({
      id,
      name,
      aliases: [],
      releases: [...releases].sort(byRelease).map((version) => ({ version })),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** By which names bulletins could be about a product, so that a question needn't look into all of them. */
export interface Naming {
  /** Places in the list of the bulletins that may name the product: all that do, and some more. */
  readonly of: (product: AskedProduct) => ReadonlySet<number>;
}

/** A naming that is being written: one bulletin after the other, so that others can have their turn between thousands. */
export interface NamingBook extends Naming {
  /** @param at the bulletin's place in the list */
  readonly add: (at: number, names: readonly NamedProduct[]) => void;
}

/**
 * A leaf is the asked product by its name, or by a full name that begins with one (`matchProducts`). Names are kept by
 * their keys, full names, and names that may hold a version, by their first word.
 */
export function namingBook(): NamingBook {
  const byKey = new Map<string, Set<number>>();
  const byFirstWord = new Map<string, Set<number>>();
  const put = (book: Map<string, Set<number>>, key: string, at: number) => {
    const places = book.get(key);
    if (places) places.add(at);
    else book.set(key, new Set([at]));
  };
  return {
    add: (at, names) => {
      for (const { key, name } of names) {
        if (key !== null) put(byKey, key, at);
        if (key === null || /[\d*]/.test(key)) put(byFirstWord, firstWord(key ?? productKey(name)), at);
      }
    },
    of: ({ name, aliases = [] }) => {
      const keys = [name, ...aliases].map(productKey);
      return new Set(
        keys.flatMap((key) => [...(byKey.get(key) ?? []), ...(byFirstWord.get(firstWord(key)) ?? [])]),
      );
    },
  };
}

/** The naming of a whole list. */
export function namingOf(bulletins: readonly (readonly NamedProduct[])[]): Naming {
  const book = namingBook();
  for (const [at, names] of bulletins.entries()) book.add(at, names);
  return book;
}

/** Up to what may stand between a product's name and its version. */
const firstWord = (key: string): string => /^[\p{L}\p{N}<>=*]*/u.exec(key)?.[0] ?? '';
