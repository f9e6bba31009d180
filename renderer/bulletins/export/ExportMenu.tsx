import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import type { BulletinRow } from '../../../main/api/bulletin-view.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { exportFile, exportFormats, type ExportFormat } from './export-file.ts';

const SeveralSites = lazy(() => import('./SeveralSites.tsx').then((m) => ({ default: m.SeveralSites })));
const text = words.exported;

/** Makes a file of the bulletins that are listed, in their order, for the chosen site and for no other. */
export function ExportMenu({
  rows,
  filter,
}: {
  readonly rows: readonly BulletinRow[];
  /** What the list was narrowed down by, in words; empty when it wasn't. */
  readonly filter: string;
}) {
  const { asked, sites } = useRelease();
  const [several, setSeveral] = useState(false);
  const save = (format: ExportFormat) =>
    exportFile({
      format,
      ...asked,
      ids: rows.map(({ id }) => id),
      ...(filter === '' ? {} : { filter: filter.slice(0, 500) }),
    });
  return (
    <>
      <MenuTrigger>
        <Button className="button export-button" isDisabled={rows.length === 0}>
          <Download aria-hidden size={14} />
          {text.button}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="export-menu" aria-label={text.menu}>
            {exportFormats.map((format) => (
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
            {sites.length > 1 && <Separator />}
            {sites.length > 1 && (
              <MenuItem id="several" className="export-item" onAction={() => setSeveral(true)}>
                {text.several.item}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {several && (
        <Suspense>
          <SeveralSites onClose={() => setSeveral(false)} />
        </Suspense>
      )}
    </>
  );
}
