import { isTag, type Element } from 'domhandler';
import { deploymentMarks } from '../../../content/format/deployment.ts';
import type { Pass } from './pass.ts';
import { elementsOf, hasClass } from './tree.ts';

/** Tabs of the group `deployment` are each for the deployments that they are named for. */
export const deployments: Pass = (root) => {
  for (const element of elementsOf(root)) {
    const { 'data-value': value, 'data-label': label } = element.attribs;
    if (hasClass(element, 'tab') && isGroup(element.parent)) {
      element.attribs['data-deployment'] = deploymentMarks(label ?? value ?? '').join(' ');
    }
  }
};

const isGroup = (parent: Element['parent']): boolean =>
  parent !== null &&
  isTag(parent) &&
  hasClass(parent, 'tabs') &&
  parent.attribs['data-group']?.toLowerCase() === 'deployment';

/** The deployments that the part around an element is for; `null` for one that is for all. */
export function deploymentsAround(element: Element): readonly string[] | null {
  for (let at = element.parent; at !== null; at = at.parent) {
    const marks = isTag(at) ? at.attribs['data-deployment'] : undefined;
    if (marks !== undefined) return marks.split(' ');
  }
  return null;
}
