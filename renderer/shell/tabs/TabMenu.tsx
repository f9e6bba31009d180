import { Check, ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from '../../parts/IconButton.tsx';
import { words } from '../../words/words.ts';
import { useHistory } from '../navigation.tsx';

/** All tabs one under the other, with whole titles: for when they no longer fit side by side. */
export function TabMenu({
  tabs,
  active,
}: {
  readonly tabs: readonly { readonly id: number; readonly title: string }[];
  readonly active: number;
}) {
  const history = useHistory();
  return (
    <MenuTrigger>
      <IconButton icon={ChevronDown} label={words.tabs.all} />
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu
          className="menu tab-menu"
          aria-label={words.tabs.all}
          onAction={(key) => history.selectTab(tabs.findIndex(({ id }) => id === key))}
        >
          {tabs.map(({ id, title }, at) => (
            <MenuItem key={id} id={id} textValue={title} className="menu-item">
              <Check aria-hidden size={14} style={at === active ? {} : { visibility: 'hidden' }} />
              <span dir="auto">{title}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
