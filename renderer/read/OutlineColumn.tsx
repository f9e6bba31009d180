import type { OutlineEntry } from '../../main/api/page-view.ts';
import { useSession } from '../shell/session.tsx';
import { Splitter } from '../shell/Splitter.tsx';
import { words } from '../words/words.ts';
import { OutlineList } from './OutlineList.tsx';

const limits = { min: 160, max: 420 }; // CSS pixels

/** The outline in a column of its own. */
export function OutlineColumn({
  outline,
  current,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly current: string | null;
}) {
  const { session, keep } = useSession();
  return (
    <aside className="outline-column">
      <Splitter
        label={words.shell.outlineWidth}
        side="end"
        width={session.outlineWidth}
        {...limits}
        onChange={(outlineWidth) => keep({ outlineWidth })}
      />
      <nav className="outline" aria-label={words.page.outline}>
        <h2>{words.page.outline}</h2>
        <OutlineList outline={outline} current={current} />
      </nav>
    </aside>
  );
}
