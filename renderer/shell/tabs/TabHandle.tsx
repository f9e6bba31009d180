import { X } from 'lucide-react';
import type { DragEvent } from 'react';
import { words } from '../../words/words.ts';
import { useHistory } from '../navigation.tsx';

const carried = 'application/x-fieldbook-tab';

/**
 * One tab of the strip. Its cross is for the pointer: a tab holds no control that the keyboard could reach, it is closed
 * with Delete. The middle button closes it, and it can be dragged to another place.
 */
export function TabHandle({
  id,
  at,
  title,
  shown,
}: {
  readonly id: number;
  readonly at: number;
  readonly title: string;
  readonly shown: boolean;
}) {
  const history = useHistory();
  const close = () => history.closeTab(id);
  return (
    <div
      role="presentation"
      className="tab"
      data-shown={shown}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(carried, String(id));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(carried)) event.preventDefault();
      }}
      onDrop={(event) => {
        const dropped = tabIn(event);
        if (dropped === null) return;
        event.preventDefault();
        history.moveTab(dropped, at);
      }}
      // The middle button would otherwise begin to scroll.
      onMouseDown={(event) => {
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) close();
      }}
    >
      <button
        type="button"
        role="tab"
        id={`tab-${id}`}
        aria-selected={shown}
        aria-controls="tab-panel"
        aria-keyshortcuts="Delete"
        tabIndex={shown ? 0 : -1}
        title={title}
        dir="auto"
        className="tab-name"
        onClick={() => history.selectTab(at)}
      >
        {title}
      </button>
      <span aria-hidden className="tab-close" title={words.tabs.close(title)} onClick={close}>
        <X size={14} strokeWidth={1.9} />
      </span>
    </div>
  );
}

function tabIn({ dataTransfer }: DragEvent): number | null {
  const id = Number(dataTransfer.getData(carried));
  return Number.isInteger(id) && id > 0 ? id : null;
}
