import {
  isTag,
  isText,
  type AnyNode,
  type ChildNode,
  type Document,
  type Element,
  type ParentNode,
} from 'domhandler';
import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { limitDepth } from './limit-depth.ts';

/** HTML as a tree. Never throws. */
export const parseHtml = (html: string): Document =>
  parseDocument(limitDepth(html), { decodeEntities: true });

/** A tree as HTML, everything escaped that must be. */
export const serialise = (node: AnyNode): string => render(node, { encodeEntities: 'utf8' });

/** Every element below `root`, in the order of the text. Safe at any depth. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  const stack: ChildNode[] = root.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (const child of node.children.toReversed()) stack.push(child);
  }
}

/** The text in a node, as it stands, but for elements that are to be left out. Safe at any depth. */
export function textIn(root: AnyNode, without: (element: Element) => boolean = () => false): string {
  let text = '';
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node) && without(node)) continue;
    else if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
  }
  return text;
}

/** Whether an element has a class. */
export const hasClass = (element: Element, name: string): boolean =>
  (element.attribs['class'] ?? '').split(/\s+/).includes(name);

/** Makes `children` what an element holds. */
export function fill(element: ParentNode, children: readonly ChildNode[]): void {
  element.children = [...children];
  for (const child of children) child.parent = element;
}

/** Turns an element into another one, where it stands. */
export function become(element: Element, name: string, attribs: Readonly<Record<string, string>>): void {
  element.name = name;
  element.attribs = { ...attribs };
}
