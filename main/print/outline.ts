import type { TreeNode } from '../api/library-view.ts';

/** A page of the tree with its place in the document. */
export interface Numbered {
  readonly node: TreeNode;
  /** "2.1"; `null` for the topmost. */
  readonly number: string | null;
  readonly depth: number;
}

/** A node and, where `whole`, everything below it, in order and numbered. */
export function numbered(node: TreeNode, whole: boolean): readonly Numbered[] {
  return [{ node, number: null, depth: 0 }, ...(whole ? below(node, '', 1) : [])];
}

const below = (node: TreeNode, prefix: string, depth: number): readonly Numbered[] =>
  node.children.flatMap((child, at) => {
    const number = `${prefix}${at + 1}`;
    return [{ node: child, number, depth }, ...below(child, `${number}.`, depth + 1)];
  });

/** The node of this id, wherever it is in the tree. */
export function findNode(tree: readonly TreeNode[], id: string): TreeNode | null {
  for (const node of tree) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found) return found;
  }
  return null;
}
