import type { TreeNode } from '../api/library-view.ts';
import type { Category } from './categories.ts';

/** What the tree needs to know of a page. */
export interface NavigationPage {
  readonly route: string;
  readonly path: string;
  readonly title: string;
  readonly icon: string | null;
  /** Smaller comes first; pages without one follow, by path. */
  readonly order: number | null;
}

interface Branch {
  readonly id: string;
  page: NavigationPage | null;
  readonly category: Category | null;
  readonly branches: Map<string, Branch>;
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Builds the navigation tree: routes nest by their segments, a folder without a page of its own shows its name.
 *
 * @param categories what is said of folders, by route; a page of the folder's own has the first word
 * @param roots routes that stand at the top, in this order (the catalogue's `navigation`); others follow
 */
export function buildTree(
  pages: readonly NavigationPage[],
  roots: readonly string[],
  categories: ReadonlyMap<string, Category> = new Map(),
): readonly TreeNode[] {
  const trunk: Branch = { id: '', page: null, category: null, branches: new Map() };
  for (const page of pages) branchAt(trunk, page.route, categories).page = page;
  const home = trunk.page ? [leaf(trunk.page)] : [];
  const hoisted = roots.flatMap((route): (Branch | 'home')[] => {
    if (route === '/') return ['home'];
    const branch = detach(trunk, route);
    return branch ? [branch] : [];
  });
  prune(trunk);
  const top = hoisted.flatMap((one) => (one === 'home' ? home : [nodeOf(one)]));
  return [...top, ...(roots.includes('/') ? [] : home), ...childrenOf(trunk)];
}

/** The tree's pages from top to bottom: what previous and next walk along. */
export function inOrder(tree: readonly TreeNode[]): readonly TreeNode[] {
  return tree.flatMap((node) => [...(node.page ? [node] : []), ...inOrder(node.children)]);
}

/** For every node, the nodes above it, from the top of the tree down. */
export function ancestries(tree: readonly TreeNode[]): ReadonlyMap<string, readonly TreeNode[]> {
  const above = new Map<string, readonly TreeNode[]>();
  const visit = (nodes: readonly TreeNode[], path: readonly TreeNode[]): void => {
    for (const node of nodes) {
      above.set(node.id, path);
      visit(node.children, [...path, node]);
    }
  };
  visit(tree, []);
  return above;
}

function branchAt(trunk: Branch, route: string, categories: ReadonlyMap<string, Category>): Branch {
  let branch = trunk;
  for (const segment of route.split('/').filter(Boolean)) {
    const known = branch.branches.get(segment);
    const id = `${branch.id}/${segment}`;
    const category = categories.get(id) ?? null;
    const next = known ?? { id, page: null, category, branches: new Map() };
    if (!known) branch.branches.set(segment, next);
    branch = next;
  }
  return branch;
}

function detach(trunk: Branch, route: string): Branch | null {
  const segments = route.split('/').filter(Boolean);
  const last = segments.pop();
  let parent: Branch | undefined = trunk;
  for (const segment of segments) parent = parent?.branches.get(segment);
  const branch = last === undefined ? undefined : parent?.branches.get(last);
  if (branch && last !== undefined) parent?.branches.delete(last);
  return branch ?? null;
}

/** Hoisting can leave folders with nothing in them. */
function prune(branch: Branch): void {
  for (const [name, child] of branch.branches) {
    prune(child);
    if (!child.page && child.branches.size === 0) branch.branches.delete(name);
  }
}

const childrenOf = (branch: Branch): TreeNode[] => [...branch.branches.values()].sort(byOrder).map(nodeOf);

const nodeOf = (branch: Branch): TreeNode => ({
  id: branch.id,
  title: branch.page?.title ?? branch.category?.label ?? humanise(branch.id),
  icon: branch.page?.icon ?? null,
  page: branch.page !== null,
  children: childrenOf(branch),
});

const leaf = (page: NavigationPage): TreeNode => ({
  id: page.route,
  title: page.title,
  icon: page.icon,
  page: true,
  children: [],
});

function byOrder(a: Branch, b: Branch): number {
  const order = (branch: Branch) =>
    branch.page?.order ?? branch.category?.position ?? Number.POSITIVE_INFINITY;
  const [first, second] = [order(a), order(b)];
  return first === second ? collator.compare(a.id, b.id) : first - second;
}

/** `/getting-started` → `Getting started`. */
function humanise(id: string): string {
  const words = id
    .slice(id.lastIndexOf('/') + 1)
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
