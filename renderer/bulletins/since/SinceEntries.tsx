import type { SinceEntry } from '../../../main/api/exposure-view.ts';
import { words } from '../../words/words.ts';
import { SeverityChip } from '../Chips.tsx';
import type { SortedEntries } from './sort-entries.ts';

const text = words.since;

/** What changed: first what concerns the site, last what only changed its words. */
export function SinceEntries({
  sorted,
  onLeave,
}: {
  readonly sorted: SortedEntries;
  readonly onLeave: () => void;
}) {
  const { concern, others, wording } = sorted;
  return (
    <>
      <Part title={text.concerns} entries={concern} onLeave={onLeave} />
      <Part title={text.others} entries={others} onLeave={onLeave} />
      {wording.length > 0 && (
        <details>
          <summary>{text.wording(wording.length)}</summary>
          <List entries={wording} onLeave={onLeave} />
        </details>
      )}
    </>
  );
}

interface Shown {
  readonly entries: readonly SinceEntry[];
  readonly onLeave: () => void;
}

function Part({ title, entries, onLeave }: Shown & { readonly title: string }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>
        {title} {entries.length}
      </h3>
      <List entries={entries} onLeave={onLeave} />
    </section>
  );
}

function List({ entries, onLeave }: Shown) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} onLeave={onLeave} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry, onLeave }: { readonly entry: SinceEntry; readonly onLeave: () => void }) {
  const { kind, id, route, title, severity, score, revision } = entry;
  const facts = [text.kinds[kind], text.revision(revision.from, revision.to), ...meaningOf(entry)];
  return (
    <>
      <div className="since-name">
        {route === null ? (
          <strong>{id}</strong>
        ) : (
          <a href={route} onClick={onLeave}>
            {id}
          </a>
        )}
        {title !== id && <span>{title}</span>}
        <SeverityChip severity={severity} score={score} />
      </div>
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </>
  );
}

/** What it means for the site: what changed for it, or what a new one states. */
function meaningOf({ kind, effects, verdict, concerns }: SinceEntry): readonly string[] {
  if (effects.length > 0) {
    return effects.filter(({ effect }) => effect !== kind).map((one) => text.effect(one));
  }
  if (concerns === 'maybe') return [text.maybe];
  return verdict === null ? [] : [text.states[verdict]];
}
