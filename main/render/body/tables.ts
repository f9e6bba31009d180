import { Element } from 'domhandler';
import type { Pass } from './pass.ts';
import { become, elementsOf, fill, hasClass } from './tree.ts';

/** Lets wide tables scroll by themselves, and turns alignment into classes, as pages carry no styles. */
export const tables: Pass = (root) => {
  for (const element of elementsOf(root)) {
    align(element);
    if (element.name !== 'table' || isWrapped(element)) continue;
    const table = new Element('table', { ...element.attribs });
    fill(table, element.children);
    become(element, 'div', { class: 'table-scroll', role: 'region', 'aria-label': 'Table', tabindex: '0' });
    fill(element, [table]);
  }
};

const isWrapped = (table: Element): boolean =>
  table.parent instanceof Element && table.parent.name === 'div' && hasClass(table.parent, 'table-scroll');

function align(element: Element): void {
  const { align: written = '', style = '' } = element.attribs;
  const side =
    /^(left|center|right)$/i.exec(written)?.[1] ?? /text-align:\s*(left|center|right)/i.exec(style)?.[1];
  if (element.name === 'center') become(element, 'div', { class: 'align-center' });
  else if (side !== undefined) {
    const classes = [element.attribs['class'], `align-${side.toLowerCase()}`].filter(Boolean);
    element.attribs['class'] = classes.join(' ');
  }
}
