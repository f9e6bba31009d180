import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { LibraryDescription, TreeNode } from '../../main/api/library-view.ts';
import { call } from '../client.ts';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';
import { useKeepCurrent } from './keep-current.ts';

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
  const description = useCall('library.describe', {}, start.description);
  const tree = useCall('library.tree', {}, start.tree);
  useEvent('library.changed', (change) => {
    description.reload();
    if (change.tree) tree.reload();
  });
  useKeepCurrent(start.description);
  const described = description.value ?? start.description;
  const problems = useCheckedProblems(described) ?? described.problems;
  const value = { description: { ...described, problems }, tree: tree.value ?? start.tree };
  return <LibraryContext value={value}>{children}</LibraryContext>;
}

/** The library that is open. */
export function useLibrary(): OpenLibrary {
  const library = useContext(LibraryContext);
  if (library === null) throw new Error('useLibrary needs a LibraryProvider above it');
  return library;
}

const quiet = 1500; // ms without a change: an author who types is not interrupted by a check of every page

/**
 * Has the links and pictures of a working copy checked once it is quiet, and counts what was found. An edition was
 * checked when it was published: its own count stands.
 */
function useCheckedProblems(description: LibraryDescription): number | null {
  const [checked, setChecked] = useState<{ readonly digest: string; readonly count: number } | null>(null);
  const { kind, digest } = description.edition;
  useEffect(() => {
    if (kind !== 'working-copy') return undefined;
    let late = false;
    const timer = setTimeout(() => {
      void call('library.problems', {}).then((outcome) => {
        if (outcome.ok && !late) setChecked({ digest, count: outcome.value.length });
      });
    }, quiet);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [kind, digest]);
  return checked?.digest === digest ? checked.count : null;
}
