import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { Decision } from '../api/site-view.ts';
import type { SiteFile, SiteFiles } from '../state/site-files.ts';
import type { Decided, Mark } from '../state/site-parts.ts';
import { limits } from '../state/state.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import { decisionView, isRead, stockedRevision, type Revision } from './keeping.ts';
import { noSuchSite } from './question.ts';
import type { Shelf } from './shelf.ts';

type KeepingCalls = Pick<Implementation, 'marks.save' | 'decisions.save'>;

/** What the calls need from the rest of the reader. */
export interface KeepingSurroundings {
  readonly state: StateFile;
  readonly files: SiteFiles;
  readonly announcer: Announcer;
  readonly now: () => Date;
  readonly shelf: () => Shelf;
  readonly stock: BulletinStock;
}

/** The calls that keep what a site says about bulletins: read marks and decisions. */
export function keepingCalls(surroundings: KeepingSurroundings): KeepingCalls {
  const { state, files, announcer, now, shelf, stock } = surroundings;
  const fileOf = fileOfSite(state, files);
  const bulletins = async (): Promise<readonly Revision[]> =>
    (await stock(shelf())).entries.map(stockedRevision);

  return {
    'marks.save': async ({ site, bulletins: named, read }) => {
      const file = fileOf(site);
      if (!file.ok) return file;
      const { kept } = file.value;
      const wanted = named && new Set(named);
      const revisions = (await bulletins()).filter(({ id }) => !wanted || wanted.has(id));
      const { marks, changed } = marked(kept.read('marks'), revisions, read);
      if (changed.length === 0) return done({ changed });
      const written = kept.write('marks', marks);
      if (!written.ok) return written;
      announcer.tell('state.changed', { part: 'marks' });
      return done({ changed });
    },

    'decisions.save': async ({ site, bulletin, decision }) => {
      const file = fileOf(site);
      if (!file.ok) return file;
      const { kept } = file.value;
      const about = (await bulletins()).find(({ id }) => id === bulletin);
      const made: Decision = {
        ...decision,
        when: now().toISOString(),
        revision: about?.version ?? null,
      };
      const decisions = decidedWith(kept.read('decisions'), bulletin, made);
      if (!decisions.ok) return decisions;
      const written = kept.write('decisions', decisions.value);
      if (!written.ok) return written;
      announcer.tell('state.changed', { part: 'decisions' });
      return done(about ? decisionView(made, about) : { ...made, outdated: false });
    },
  };
}

/** Finds the file of a site that is on the list. */
export const fileOfSite =
  (state: StateFile, files: SiteFiles) =>
  (id: string): Outcome<SiteFile> =>
    state.read('sites').some((site) => site.id === id) ? done(files.of(id)) : noSuchSite(id);

/** Marks with these revisions read or unread; of too many, those made first are forgotten. */
function marked(
  marks: readonly Mark[],
  revisions: readonly Revision[],
  read: boolean,
): { readonly marks: Mark[]; readonly changed: readonly string[] } {
  const known = new Map(marks.map((mark) => [mark[0], mark]));
  const changed: string[] = [];
  for (const revision of revisions) {
    const mark = known.get(revision.id);
    if ((mark !== undefined && isRead(mark, revision)) === read) continue;
    known.delete(revision.id);
    if (read) known.set(revision.id, [revision.id, revision.version, revision.updated]);
    changed.push(revision.id);
  }
  return { marks: [...known.values()].slice(-limits.marks), changed };
}

/** The decisions with one more about a bulletin, which moves to the end. */
function decidedWith(all: readonly Decided[], bulletin: string, decision: Decision): Outcome<Decided[]> {
  const history = [...(all.find((one) => one.bulletin === bulletin)?.history ?? []), decision];
  const rest = all.filter((one) => one.bulletin !== bulletin);
  return rest.length >= limits.decisions || history.length > limits.decisionsEach
    ? refuse('state-full', `${bulletin} cannot be decided: this site keeps as many decisions as it may.`)
    : done([...rest, { bulletin, history }]);
}
