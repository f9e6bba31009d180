import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Header, Menu, MenuItem, MenuSection, Separator, Text } from 'react-aria-components';
import type { SiteView } from '../../main/api/site-view.ts';
import { Keys } from '../parts/Keys.tsx';
import { screenAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { useRelease } from './use-release.tsx';

const text = words.sites.menu;

/** How many sites have a digit of their own. */
const digits = 9;

/** The sites by name, each a key away; and the way to their screen and to another release. */
export function SiteMenu({
  onClose,
  onOther,
}: {
  readonly onClose: () => void;
  readonly onOther: () => void;
}) {
  const { sites, site, go } = useRelease();
  const choose = (id: string | null) => {
    go(id);
    onClose();
  };
  const byDigit = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = /^[1-9]$/.test(event.key) ? sites[Number(event.key) - 1] : undefined;
    if (!wanted) return;
    event.preventDefault();
    event.stopPropagation();
    choose(wanted.id);
  };
  return (
    <div onKeyDownCapture={byDigit}>
      <Menu className="site-menu" aria-label={text.label} autoFocus="first" onClose={onClose}>
        <MenuSection
          selectionMode="single"
          selectedKeys={site === null ? [] : [`site ${site.id}`]}
          disallowEmptySelection
        >
          <Header>{words.sites.title}</Header>
          {sites.map((one, at) => (
            <SiteItem key={one.id} site={one} at={at} onChoose={() => choose(one.id)} />
          ))}
        </MenuSection>
        <Separator />
        <MenuItem id="other" className="menu-item" onAction={onOther}>
          {text.other}
        </MenuItem>
        <MenuItem id="edit" className="menu-item" href={screenAddress('sites')} onAction={onClose}>
          {text.edit}
        </MenuItem>
        {site !== null && (
          <MenuItem id="none" className="menu-item" onAction={() => choose(null)}>
            {text.none}
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}

function SiteItem({
  site,
  at,
  onChoose,
}: {
  readonly site: SiteView;
  readonly at: number;
  readonly onChoose: () => void;
}) {
  const { id, name, productName, version, deployment } = site;
  const facts = [`${productName} ${version}`, ...(deployment === null ? [] : [deployment])];
  return (
    <MenuItem id={`site ${id}`} textValue={name} className="menu-item site-item" onAction={onChoose}>
      {({ isSelected }) => (
        <>
          <Check aria-hidden size={15} visibility={isSelected ? 'visible' : 'hidden'} />
          <span className="site-item-what">
            <Text slot="label">{name}</Text>
            <Text slot="description">{facts.join(' · ')}</Text>
          </span>
          {at < digits && <Keys names={[String(at + 1)]} />}
        </>
      )}
    </MenuItem>
  );
}
