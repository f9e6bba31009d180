import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PathChangesView, UpdatePlanView } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';
import { sizesOf, totalOf } from './change-summary.ts';
import { useNames, type NameOf } from './use-names.ts';

const { changes: text } = words.updates;
const groups = ['bulletins', 'pages', 'other'] as const;
const kinds = ['new', 'revised', 'withdrawn'] as const;
const unfolded = 12; // entries of a list that news opens by itself
const atFirst = 40; // entries; an edition that replaces everything would otherwise be thousands of lines

/** Every bulletin, page and file that differs, by name, to be unfolded. What the open library has is a link. */
export function ChangeLists({
  changes,
  installed,
}: {
  readonly changes: UpdatePlanView['changes'];
  /** Whether the edition is open now: then the first list is unfolded, as news. */
  readonly installed: boolean;
}) {
  const nameOf = useNames(totalOf(changes.bulletins) > 0);
  const shown = groups.filter((group) => totalOf(changes[group]) > 0);
  return (
    <div className="update-changes">
      {shown.map((group) => (
        <details key={group} className="update-fold" open={installed && totalOf(changes[group]) <= unfolded}>
          <summary>
            {text.groups[group]}
            <span className="update-quiet"> {text.summary(sizesOf(changes[group]))}</span>
          </summary>
          <Kinds changes={changes[group]} nameOf={(path) => nameOf(group, path)} />
        </details>
      ))}
    </div>
  );
}

function Kinds({
  changes,
  nameOf,
}: {
  readonly changes: PathChangesView;
  readonly nameOf: (path: string) => ReturnType<NameOf>;
}) {
  return kinds
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => (
      <div key={kind} className="update-kind">
        <h4 data-kind={kind}>{text.kinds[kind]}</h4>
        <Paths paths={changes[kind]} nameOf={nameOf} />
      </div>
    ));
}

function Paths({
  paths,
  nameOf,
}: {
  readonly paths: readonly string[];
  readonly nameOf: (path: string) => ReturnType<NameOf>;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? paths : paths.slice(0, atFirst);
  return (
    <div>
      <ul>
        {shown.map((path) => {
          const { name, detail, route } = nameOf(path);
          return (
            <li key={path}>
              {route === null ? name : <a href={route}>{name}</a>}
              {detail !== null && <span className="update-quiet"> {detail}</span>}
            </li>
          );
        })}
      </ul>
      {shown.length < paths.length && (
        <Button className="link-button" onPress={() => setAll(true)}>
          {text.more(paths.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
