import { createContext, useContext, type ReactNode } from 'react';
import type { LibraryDescription, TreeNode } from '../../main/api/library-view.ts';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';

/** What every screen may know about the library. */
export interface OpenLibrary {
  readonly description: LibraryDescription;
  readonly tree: readonly TreeNode[];
}

const LibraryContext = createContext<OpenLibrary | null>(null);

/** Keeps description and tree current, starting from what was read before the first paint. */
export function LibraryProvider({
  start,
  children,
}: {
  readonly start: OpenLibrary;
  readonly children: ReactNode;
}) {
  const description = useCall('library.describe', {});
  const tree = useCall('library.tree', {});
  useEvent('library.changed', (change) => {
    description.reload();
    if (change.tree) tree.reload();
  });
  const value = { description: description.value ?? start.description, tree: tree.value ?? start.tree };
  return <LibraryContext value={value}>{children}</LibraryContext>;
}

/** The library that is open. */
export function useLibrary(): OpenLibrary {
  const library = useContext(LibraryContext);
  if (library === null) throw new Error('useLibrary needs a LibraryProvider above it');
  return library;
}
