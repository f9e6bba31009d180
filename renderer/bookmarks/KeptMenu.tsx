import { ArrowRightLeft } from 'lucide-react';
import { useRef } from 'react';
import { Separator } from 'react-aria-components';
import { saveFile } from '../bulletins/export/save-file.ts';
import { call } from '../client.ts';
import { FileItem, FileMenu } from '../parts/FileMenu.tsx';
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
      <FileMenu
        icon={ArrowRightLeft}
        button={text.button}
        className="kept-button"
        placement="bottom start"
        choices={formats.map((format) => ({
          id: format,
          words: text.formats[format],
          run: () => void save(format),
        }))}
      >
        <Separator className="menu-line" />
        <FileItem id="import" words={text.import} run={() => picker.current?.click()} />
      </FileMenu>
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
