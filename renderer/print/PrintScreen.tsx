import { FileDown, Printer } from 'lucide-react';
import { Button, Checkbox } from 'react-aria-components';
import { onDesktop } from '../client.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { hostDo, printNow } from '../parts/host-do.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { pageAddress, printAddress } from '../shell/address.ts';
import { useLibrary } from '../shell/library.tsx';
import { useHistory } from '../shell/navigation.tsx';
import { useTitle } from '../shell/use-title.ts';
import { words } from '../words/words.ts';
import { below } from './below.ts';
import { PrintDocument } from './PrintDocument.tsx';

const text = words.print;

/** A page, or a section of the tree, as the document that will be printed. */
export function PrintScreen({ route, whole }: { readonly route: string; readonly whole: boolean }) {
  const history = useHistory();
  const { tree } = useLibrary();
  const { value, failure, pending, reload } = useCall('print.read', { route, whole });
  useTitle(value === null ? text.title : text.titleOf(value.title), !pending);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (value === null) return <Skeleton />;
  const pages = below(tree, value.route);
  return (
    <div className="print-screen" aria-busy={pending}>
      <div className="print-bar">
        <Button className="button button-main" isDisabled={pending} onPress={printNow}>
          <Printer aria-hidden size={14} />
          {words.print.now}
        </Button>
        {onDesktop && (
          <Button className="button" isDisabled={pending} onPress={() => void hostDo('savePdf')}>
            <FileDown aria-hidden size={14} />
            {words.shortcuts.names.savePdf}
          </Button>
        )}
        {pages > 0 && (
          <Checkbox
            className="print-whole"
            isSelected={whole}
            onChange={(wanted) => history.go(printAddress(route, wanted), { replace: true })}
          >
            <span aria-hidden className="check-box" />
            {text.whole(pages)}
          </Checkbox>
        )}
        <a className="link-button" href={pageAddress(value.sections[0]?.route ?? value.route)}>
          {text.back}
        </a>
      </div>
      <PrintDocument document={value} />
    </div>
  );
}
