import type { TreeNode } from '../../main/api/library-view.ts';

/** How many pages stand below one in the tree. */
export function below(tree: readonly TreeNode[], route: string): number {
  for (const node of tree) {
    if (node.id === route) return pagesIn(node.children);
    const found = below(node.children, route);
    if (found > 0) return found;
  }
  return 0;
}

const pagesIn = (nodes: readonly TreeNode[]): number =>
  nodes.reduce((sum, { page, children }) => sum + (page ? 1 : 0) + pagesIn(children), 0);
