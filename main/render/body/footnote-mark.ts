import type { Element } from 'domhandler';
import { hasClass } from './tree.ts';

/** Whether a link is a footnote's number in the text, or leads from the note back to it. */
export const isFootnoteMark = (element: Element): boolean =>
  hasClass(element, 'footnote-ref') || hasClass(element, 'footnote-back');
