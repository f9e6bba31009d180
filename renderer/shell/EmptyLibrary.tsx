import { BookDashed } from 'lucide-react';
import { Notice } from '../parts/Notice.tsx';
import { words } from '../words/words.ts';
import { screenAddress } from './address.ts';
import { useLibrary } from './library.tsx';

/** A library without pages: says so, and where to look next. */
export function EmptyLibrary() {
  const { problems } = useLibrary().description;
  const action =
    problems > 0 ? (
      <a className="button" href={screenAddress('problems')}>
        {words.shell.problems(problems)}
      </a>
    ) : null;
  return (
    <Notice icon={BookDashed} title={words.shell.emptyLibrary} actions={action}>
      <p>{words.shell.emptyLibraryText}</p>
    </Notice>
  );
}
