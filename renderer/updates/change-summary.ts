import type { PathChangesView, UpdatePlanView } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';

const { changes: text, plan } = words.updates;

/** How many files differ in one group. */
export const sizesOf = ({ new: fresh, revised, withdrawn }: PathChangesView) => ({
  new: fresh.length,
  revised: revised.length,
  withdrawn: withdrawn.length,
});

/** How many files differ in one group, in all. */
export const totalOf = (changes: PathChangesView): number =>
  changes.new.length + changes.revised.length + changes.withdrawn.length;

/** `7 new, 3 revised bulletins`, `4 revised pages`: what differs, a phrase a group. */
export function summaryOf({ bulletins, pages, other }: UpdatePlanView['changes']): readonly string[] {
  if (totalOf(bulletins) + totalOf(pages) + totalOf(other) === 0) return [plan.same];
  return [
    ...(totalOf(bulletins) > 0 ? [text.bulletins(sizesOf(bulletins))] : []),
    ...(totalOf(pages) > 0 ? [text.pages(sizesOf(pages))] : []),
  ];
}
