import { ChevronDown, TableOfContents } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { OutlineEntry } from '../../main/api/page-view.ts';
import { words } from '../words/words.ts';
import { OutlineList } from './OutlineList.tsx';

/** The outline where it has no column: a line that stays on top, names the heading being read, and opens the list. */
export function OutlineFold({
  outline,
  current,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly current: string | null;
}) {
  const [open, setOpen] = useState(false);
  const here = outline.find(({ id }) => id === current)?.text;
  return (
    <div className="outline-fold">
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="outline-fold-button">
          <TableOfContents aria-hidden size={15} />
          <span className="outline-fold-name">{words.page.outline}</span>
          {here !== undefined && <bdi className="outline-fold-here">{here}</bdi>}
          <ChevronDown aria-hidden size={15} />
        </Button>
        <Popover className="popover outline-popover" placement="bottom start">
          <Dialog className="outline" aria-label={words.page.outline} onClick={() => setOpen(false)}>
            <OutlineList outline={outline} current={current} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
