import { ArrowRightLeft } from 'lucide-react';
import { useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { saveFile } from '../bulletins/export/save-file.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { told } from '../words/failures.ts';
import { words } from '../words/words.ts';
import { importFile, type Imported } from './import-file.ts';

const text = words.kept;
const formats = ['json', 'bookmarks', 'notes'] as const;

/** Carries bookmarks and notes out as files, and takes files over. */
export function KeptMenu({ onImported }: { readonly onImported: (imported: Imported) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const save = async (format: (typeof formats)[number]) => {
    const made = await call('kept.export', { format });
    if (made.ok) saveFile(made.value);
    say(made.ok ? text.saved(made.value.name) : told(made.failure).message);
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button kept-button">
          <ArrowRightLeft aria-hidden size={14} />
          {text.button}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="export-menu" aria-label={text.button}>
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
            <Separator className="menu-line" />
            <MenuItem
              id="import"
              textValue={text.import[0]}
              className="export-item"
              onAction={() => picker.current?.click()}
            >
              <Text slot="label">{text.import[0]}</Text>
              <Text slot="description">{text.import[1]}</Text>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={text.import[0]}
        accept=".json,.html,.htm,application/json,text/html"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void importFile(file).then(onImported);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
    </>
  );
}
