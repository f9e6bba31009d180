/** The locale that numbers, dates and plurals follow. It is set once, before anything is shown: see `words.ts`. */
let current = 'en-GB';

/** A BCP 47 tag: `en-GB`, `de-DE`. */
export const locale = (): string => current;

/** Says which locale is spoken from now on. */
export function setLocale(tag: string): void {
  current = tag;
}

/** Makes something of `Intl` once for a locale: making one costs a hundred times more than using it. */
export function perLocale<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const known = made.get(current);
    if (known !== undefined) return known;
    const fresh = make(current);
    made.set(current, fresh);
    return fresh;
  };
}
