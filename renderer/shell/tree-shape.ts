import type { TreeNode } from '../../main/api/library-view.ts';

/** Ids from the top of the tree down to the parent of a node; `null` when the tree has no such node. */
export function ancestorsOf(tree: readonly TreeNode[], id: string): readonly string[] | null {
  for (const node of tree) {
    if (node.id === id) return [];
    const below = ancestorsOf(node.children, id);
    if (below !== null) return [node.id, ...below];
  }
  return null;
}

/** Ids of the rows that can be seen, top to bottom, with these nodes open. */
export function visibleIds(tree: readonly TreeNode[], open: ReadonlySet<string>): readonly string[] {
  return tree.flatMap((node) => [node.id, ...(open.has(node.id) ? visibleIds(node.children, open) : [])]);
}

/** Whether rows of this level show pictures: all of them as soon as one has its own, so that titles stand in line. */
export const havePictures = (level: readonly TreeNode[]): boolean => level.some(({ icon }) => icon !== null);
