import { ChevronRight } from 'lucide-react';
import {
  Button,
  Collection,
  Link,
  NavigationTreeItem,
  NavigationTreeItemContent,
} from 'react-aria-components';
import type { TreeNode } from '../../main/api/library-view.ts';
import { pageIcon } from '../parts/page-icons.ts';
import { words } from '../words/words.ts';
import { pageAddress } from './address.ts';
import { havePictures } from './tree-shape.ts';

/**
 * One row of the tree, and the rows below it. A folder without a page of its own opens and closes instead.
 *
 * @param props.pictured whether rows of this level show pictures
 * @param props.built ids of the rows whose rows below are all built; the others' are not in sight
 */
export function TreeRow({
  node,
  pictured,
  built,
}: {
  readonly node: TreeNode;
  readonly pictured: boolean;
  readonly built: ReadonlySet<string>;
}) {
  const Icon = pageIcon(node.icon);
  const below = havePictures(node.children);
  // Of a closed row one is built, for without it the tree's keys would not open it.
  const items = built.has(node.id) ? node.children : node.children.slice(0, 1);
  const link = node.page ? { href: pageAddress(node.id) } : {};
  return (
    <NavigationTreeItem
      id={node.id}
      textValue={node.title}
      className="tree-row"

      {...link}
    >
      <NavigationTreeItemContent>
        {({ hasChildItems }) => (
          <>
            {hasChildItems ? (
              <Button slot="chevron" className="tree-chevron" aria-label={words.shell.expand}>
                <ChevronRight aria-hidden size={14} strokeWidth={2} />
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            <Link className="tree-link">
              {pictured && <Icon aria-hidden size={15} strokeWidth={1.8} />}
              <span className="tree-title" dir="auto">
                {node.title}
              </span>
            </Link>
          </>
        )}
      </NavigationTreeItemContent>
      <Collection items={items} dependencies={[built, below]}>
        {(child) => <TreeRow node={child} pictured={below} built={built} />}
      </Collection>
    </NavigationTreeItem>
  );
}
