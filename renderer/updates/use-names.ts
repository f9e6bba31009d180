import { useMemo } from 'react';
import { nameOf as fileName, routeOf } from '../../content/format/route.ts';
import type { BulletinName } from '../../main/api/bulletin-view.ts';
import type { TreeNode } from '../../main/api/library-view.ts';
import { useCall } from '../parts/use-call.ts';
import { useLibrary } from '../shell/library.tsx';

/** How a file of an edition is called, and where it is read; `route: null` where the open library doesn't have it. */
export interface FileName {
  readonly name: string;
  readonly detail: string | null;
  readonly route: string | null;
}

export type NameOf = (group: 'bulletins' | 'pages' | 'other', path: string) => FileName;

/** Names files by what the open library calls them: a new page has its title once it is installed. */
export function useNames(bulletins: boolean): NameOf {
  const { tree } = useLibrary();
  const { value } = useCall('bulletins.names', bulletins ? {} : null);
  const titles = useMemo(() => titlesIn(tree), [tree]);
  const rows = useMemo(() => rowsByName(value ?? []), [value]);
  return (group, path) => {
    if (group === 'pages') return pageName(path, titles);
    const row = group === 'bulletins' ? rows.get(stemOf(path)) : undefined;
    return row
      ? { name: row.id, detail: row.title, route: row.route }
      : {
          name: group === 'bulletins' ? fileName(path).replace(/\.json$/i, '') : path,
          detail: null,
          route: null,
        };
  };
}

function pageName(path: string, titles: ReadonlyMap<string, string>): FileName {
  const route = routeOf(path);
  const title = titles.get(route);
  return title === undefined
    ? { name: path.replace(/^pages\//, ''), detail: null, route: null }
    : { name: title, detail: route, route };
}

function titlesIn(tree: readonly TreeNode[]): ReadonlyMap<string, string> {
  const below = (nodes: readonly TreeNode[]): readonly (readonly [string, string])[] =>
    nodes.flatMap(({ id, title, page, children }) => [
      ...(page ? [[id, title] as const] : []),
      ...below(children),
    ]);
  return new Map(below(tree));
}

/** CSAF has a file's name follow from its id: lower-case, with other characters replaced (CSAF 2.0, 5.1). */
const rowsByName = (rows: readonly BulletinName[]): ReadonlyMap<string, BulletinName> =>
  new Map(rows.map((row) => [row.id.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_'), row]));

const stemOf = (path: string): string =>
  fileName(path)
    .replace(/\.json$/i, '')
    .toLowerCase();
