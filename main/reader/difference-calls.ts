import type { Implementation } from '../api/dispatch.ts';
import type { DifferenceView, EffectView } from '../api/exposure-view.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { editionValues } from '../api/sayings/of-library.ts';
import { refused } from '../api/refusal.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { consequences, difference } from '../bulletins/difference.ts';
import type { Library } from '../library/library.ts';
import type { SiteFiles } from '../state/site-files.ts';
import { findBulletin } from './bulletin-calls.ts';
import { readBulletin, type BulletinStock } from './bulletin-stock.ts';
import type { Ask, Question } from './question.ts';

/** What the call needs from the rest of the reader. */
export interface DifferenceSurroundings {
  readonly ask: Ask;
  readonly stock: BulletinStock;
  readonly files: SiteFiles;
  /** Editions on disk that came before the one that is read, the newest first. */
  readonly earlier: (reading: Library) => Promise<readonly Library[]>;
}

/** The call that lays two revisions of a bulletin side by side. */
export function differenceCalls({
  ask,
  stock,
  files,
  earlier,
}: DifferenceSurroundings): Pick<Implementation, 'bulletins.difference'> {
  return {
    'bulletins.difference': async ({ route, ...asked }) => {
      const question = await ask(asked);
      if (!question.ok) return question;
      const found = await findBulletin(question.value.shelf, route, stock);
      if (!found.ok) return found;
      const editions = await earlier(question.value.shelf.library);
      const seen = question.value.site && files.of(question.value.site.id).seen.read('snapshot');
      const library = editions.find(({ edition }) => edition.digest === seen?.edition.digest) ?? editions[0];
      return library ? compare(question.value, found.value, library) : noEarlier;
    },
  };
}

async function compare(
  { release, age }: Question,
  now: Bulletin,
  library: Library,
): Promise<Outcome<DifferenceView>> {
  const parsed = library.bulletins.includes(now.path) ? await readBulletin(library, now.path) : null;
  if (!parsed?.ok || parsed.bulletin.id !== now.id) {
    return refused('bulletin-not-comparable', { id: now.id, ...editionValues(library.edition) });
  }
  const before = parsed.bulletin;
  const told = release && age.band !== 'withheld';
  const effects: readonly EffectView[] = told
    ? consequences(before, now, release.product, release.version)
    : [];
  return done({
    id: now.id,
    earlier: library.edition,
    revision: { from: before.version, to: now.version },
    changes: difference(before, now),
    says: writtenSince(before, now),
    effects,
  });
}

/** By number: a publisher may write the history of a revision anew. */
function writtenSince(before: Bulletin, now: Bulletin): readonly string[] {
  const known = new Set(before.revisions.map(({ number }) => number));
  const fresh = now.revisions.filter(({ number }) => !known.has(number));
  return [...new Set(fresh.flatMap(({ summary }) => summary || []))];
}

const noEarlier = refuse(
  'nothing-to-compare',
  'No earlier edition is kept on this machine, so there is nothing to compare with.',
);
