import { isTag, isText, Text, type ChildNode } from 'domhandler';
import { isRawTextName } from '../markdown/html-names.ts';
import type { Pass } from './pass.ts';
import { allowedTags } from './allowed.ts';
import { fill, textIn } from './tree.ts';

/** Elements inside elements that a page may have; deeper ones are shown as their text. */
const deepest = 150;

/**
 * Leaves only what a page may show: unknown elements give way to their content, elements that hold no text for
 * readers go with it, and comments go. The gate checks all of this again; pruning first means that every later pass
 * sees the page as it will be.
 */
export const prune: Pass = (root, context) => {
  const flattened = { any: false };
  fill(root, pruned(root.children, 1, flattened));
  if (flattened.any) {
    context.report('too-deep', `Elements deeper than ${deepest} levels are shown as plain text.`);
  }
};

function pruned(nodes: readonly ChildNode[], depth: number, flattened: { any: boolean }): ChildNode[] {
  const kept: ChildNode[] = [];
  for (const node of nodes) {
    if (isText(node)) kept.push(node);
    else if (isTag(node) && !isRawTextName(node.name)) {
      if (depth >= deepest) {
        flattened.any = true;
        kept.push(new Text(textIn(node)));
      } else {
        const children = pruned(node.children, depth + 1, flattened);
        if (!allowedTags.has(node.name)) for (const child of children) kept.push(child);
        else {
          fill(node, children);
          kept.push(node);
        }
      }
    }
  }
  return kept;
}
