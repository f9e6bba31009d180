import { useEffect, useMemo, useRef } from 'react';
import { ListLayout, NavigationTree, Virtualizer } from 'react-aria-components';
import { words } from '../words/words.ts';
import { pageAddress } from './address.ts';
import { useLibrary } from './library.tsx';
import { useView } from './navigation.tsx';
import { useSession } from './session.tsx';
import { TreeRow } from './TreeRow.tsx';
import { ancestorsOf, havePictures, visibleIds } from './tree-shape.ts';
import { useRootEm } from './use-layout.ts';

/**
 * The pages of the library as a tree of links. It remembers what is open, and follows the page that is shown.
 * `waiting`: only its place is kept.
 */
export function LibraryTree({ waiting }: { readonly waiting: boolean }) {
  const { tree } = useLibrary();
  const { session, keep } = useSession();
  const view = useView();
  const rowSize = Math.round(useRootEm() * 1.875);
  const route = view.screen === 'page' ? view.route : null;
  const open = useMemo(() => new Set(session.expanded), [session.expanded]);
  const rows = useMemo(() => visibleIds(tree, open), [tree, open]);
  // What nobody opened isn't built: with thousands of pages that kept a window busy for a quarter of a second.
  const built = useMemo(
    () => new Set([...open, ...((route !== null && ancestorsOf(tree, route)) || [])]),
    [tree, open, route],
  );
  const pictured = havePictures(tree);
  const box = useRef<HTMLDivElement>(null);
  const followed = useRef<string | null>(null);

  useOpenTowards(route);
  useEffect(() => {
    const at = route === null ? -1 : rows.indexOf(route);
    // Follows the page, not every branch that opens or closes: the reader's own scrolling is left alone.
    if (waiting || at < 0 || followed.current === route) return undefined;
    followed.current = route;
    // The tree grows in the frame after its branches opened: only then can it be scrolled that far.
    const frame = requestAnimationFrame(() => {
      if (box.current !== null) bringIntoView(box.current, at * rowSize, rowSize);
    });
    return () => cancelAnimationFrame(frame);
  }, [waiting, route, rows, rowSize]);

  if (waiting) return <div className="tree" style={{ blockSize: rows.length * rowSize }} />;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize }}>
      <NavigationTree
        ref={box}
        className="tree"
        aria-label={words.shell.library}
        items={tree}
        dependencies={[built, pictured]}
        selectedRoute={route === null ? null : pageAddress(route)}
        expandedKeys={open}
        onExpandedChange={(keys) => keep({ expanded: [...keys].map(String) })}
        style={{ blockSize: rows.length * rowSize }}
      >
        {(node) => <TreeRow node={node} pictured={pictured} built={built} />}
      </NavigationTree>
    </Virtualizer>
  );
}

/** Opens the branches above the page that is shown, once for every page that is gone to. */
function useOpenTowards(route: string | null): void {
  const { tree } = useLibrary();
  const { session, keep } = useSession();
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (route === null || done.current === route) return;
    const above = ancestorsOf(tree, route);
    if (above === null) return;
    done.current = route;
    const missing = above.filter((id) => !session.expanded.includes(id));
    if (missing.length > 0) keep({ expanded: [...session.expanded, ...missing] });
  }, [route, tree, session.expanded, keep]);
}

function bringIntoView(box: HTMLElement, top: number, height: number): void {
  if (top >= box.scrollTop && top + height <= box.scrollTop + box.clientHeight) return;
  box.scrollTop = Math.max(0, top - box.clientHeight / 3);
}
