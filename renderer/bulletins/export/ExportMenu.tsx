import { Download } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { BulletinRow } from '../../../main/api/bulletin-view.ts';
import { call } from '../../client.ts';
import { say } from '../../parts/toasts.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { saveFile } from './save-file.ts';

const text = words.exported;
const formats = ['csv', 'json', 'vex', 'html'] as const;

/** Makes a file of the bulletins that are listed, in their order, for the chosen site and for no other. */
export function ExportMenu({
  rows,
  filter,
}: {
  readonly rows: readonly BulletinRow[];
  /** What the list was narrowed down by, in words; empty when it wasn't. */
  readonly filter: string;
}) {
  const { asked } = useRelease();
  const save = async (format: (typeof formats)[number]) => {
    const ids = rows.map(({ id }) => id);
    const said = filter === '' ? {} : { filter: filter.slice(0, 500) };
    const made = await call('bulletins.export', { format, ...asked, ids, ...said });
    if (made.ok) saveFile(made.value);
    say(made.ok ? text.saved(made.value.name) : made.failure.message);
  };
  return (
    <MenuTrigger>
      <Button className="button export-button" isDisabled={rows.length === 0}>
        <Download aria-hidden size={14} />
        {text.button}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="export-menu" aria-label={text.menu}>
          {formats.map((format) => (
            <MenuItem
              key={format}
              id={format}
              textValue={text.formats[format][0]}
              className="export-item"
              onAction={() => void save(format)}
            >
              <Text slot="label">{text.formats[format][0]}</Text>
              <Text slot="description">{text.formats[format][1]}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
