import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { LibraryAge, LibraryDescription } from '../api/library-view.ts';
import type { Shelf } from './shelf.ts';

type LibraryCalls = Pick<Implementation, 'library.describe' | 'library.age'>;

interface Described {
  readonly shelf: () => Shelf;
  /** How many entries `library.problems` lists. */
  readonly problemCount: () => number;
  /** By the bands of the reader's settings. */
  readonly age: (shelf: Shelf) => LibraryAge;
  /** Whether the reader is a visitor's. */
  readonly visitor: boolean;
}

/** The calls that say what the library is, and how old it is for its reader. */
export function libraryCalls({ shelf, problemCount, age, visitor }: Described): LibraryCalls {
  return {
    'library.describe': () => done({ ...describe(shelf(), problemCount()), visitor }),
    'library.age': () => done(age(shelf())),
  };
}

function describe(
  { library, pages, sequence }: Shelf,
  problems: number,
): Omit<LibraryDescription, 'visitor'> {
  const { title, languages, publisher, products } = library.catalogue;
  return {
    title,
    languages,
    publisher: { name: publisher.name, securityContact: publisher.securityContact ?? null },
    products,
    edition: library.edition,
    counts: { pages: pages.size, bulletins: library.bulletins.length },
    problems,
    home: sequence[0] ?? null,
  };
}
