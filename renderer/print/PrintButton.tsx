import { Printer } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { printNow } from '../parts/host-do.ts';
import { printAddress } from '../shell/address.ts';
import { useLibrary } from '../shell/library.tsx';
import { useHistory } from '../shell/navigation.tsx';
import { useShortcut } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { below } from './below.ts';

const text = words.print;

/** Beside a page's title: prints it, or opens it and everything below it as one document to print. */
export function PrintButton({ route }: { readonly route: string }) {
  const history = useHistory();
  const pages = below(useLibrary().tree, route);
  const open = () => history.go(printAddress(route, true));
  useShortcut('printSection', open, pages > 0);
  return (
    <MenuTrigger>
      <Button className="icon-button print-button" aria-label={text.button}>
        <Printer aria-hidden size={18} strokeWidth={1.7} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="export-menu" aria-label={text.button}>
          <MenuItem id="page" className="export-item" onAction={printNow}>
            {text.page}
          </MenuItem>
          {pages > 0 && (
            <MenuItem id="section" className="export-item" onAction={open}>
              {text.section(pages)}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
