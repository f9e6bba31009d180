import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { copyText } from '../parts/copy-text.ts';
import { below } from '../print/below.ts';
import { words } from '../words/words.ts';
import { linkTo, pageAddress, printAddress } from './address.ts';
import { useLibrary } from './library.tsx';
import { useHistory } from './navigation.tsx';

/**
 * What can be done with a row of the tree around which it stands: asked for by the pointer's other button, the menu key or
 * Shift+F10. The keys' event comes from the row that has the focus.
 */
export function TreeMenu({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<string | null>(null);
  const row = useRef<HTMLElement | null>(null);
  const open = (event: MouseEvent) => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
    const route = at?.dataset['key'];
    if (at === null || route === undefined) return;
    event.preventDefault();
    row.current = at;
    setAsked(route);
  };
  return (
    <div className="tree-menu-place" onContextMenu={open}>
      {children}
      {asked !== null && (
        <Popover
          className="popover"
          aria-label={words.shell.rowMenu}
          triggerRef={row}
          isOpen
          placement="bottom start"
          onOpenChange={() => setAsked(null)}
        >
          <RowMenu route={asked} onClose={() => setAsked(null)} />
        </Popover>
      )}
    </div>
  );
}

function RowMenu({ route, onClose }: { readonly route: string; readonly onClose: () => void }) {
  const history = useHistory();
  const pages = below(useLibrary().tree, route);
  return (
    <Menu className="export-menu" aria-label={words.shell.rowMenu} autoFocus="first" onClose={onClose}>
      <MenuItem className="export-item" onAction={() => history.follow(pageAddress(route))}>
        {words.shell.openRow}
      </MenuItem>
      <MenuItem
        className="export-item"
        onAction={() => history.openTab(pageAddress(route), { behind: true })}
      >
        {words.shell.openRowBehind}
      </MenuItem>
      <MenuItem
        className="export-item"
        onAction={() => void copyText(linkTo(route, null), words.page.linkCopied)}
      >
        {words.shell.copyRowLink}
      </MenuItem>
      <MenuItem className="export-item" onAction={() => history.go(printAddress(route, pages > 0))}>
        {pages > 0 ? words.print.treeSection(pages) : words.print.treePage}
      </MenuItem>
    </Menu>
  );
}
