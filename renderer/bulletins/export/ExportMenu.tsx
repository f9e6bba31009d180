import { Download } from 'lucide-react';
import { useState } from 'react';
import { MenuItem, Separator } from 'react-aria-components';
import type { BulletinListRow } from '../../../main/api/bulletin-view.ts';
import { keptLazy } from '../../parts/kept-lazy.tsx';
import { FileMenu } from '../../parts/FileMenu.tsx';
import { Broken } from '../../shell/Broken.tsx';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { exportFile, exportFormats, type ExportFormat } from './export-file.ts';

const { Kept: SeveralSites } = keptLazy(() => import('./SeveralSites.tsx').then((m) => m.SeveralSites));
const text = words.exported;

/** Makes a file of the bulletins that are listed, in their order, for the chosen site and for no other. */
export function ExportMenu({
  rows,
  isWhole,
  filter,
}: {
  readonly rows: readonly Pick<BulletinListRow, 'id'>[];
  /** False while only the first of them are here: a file of these alone would be taken for all. */
  readonly isWhole: boolean;
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
      <FileMenu
        icon={Download}
        button={text.button}
        label={text.menu}
        className="export-button"
        isDisabled={rows.length === 0 || !isWhole}
        choices={exportFormats.map((format) => ({
          id: format,
          words: text.formats[format],
          run: () => void save(format),
        }))}
      >
        {sites.length > 1 && <Separator />}
        {sites.length > 1 && (
          <MenuItem id="several" className="export-item" onAction={() => setSeveral(true)}>
            {text.several.item}
          </MenuItem>
        )}
      </FileMenu>
      {several && (
        <Broken onBroken={() => setSeveral(false)}>
          <SeveralSites onClose={() => setSeveral(false)} />
        </Broken>
      )}
    </>
  );
}
