import type { Decision, DecisionView, Keeping } from '../api/site-view.ts';
import type { StockedBulletin } from './bulletin-stock.ts';
import type { SiteFile } from '../state/site-files.ts';
import type { Mark } from '../state/site-parts.ts';

/** A revision of a bulletin, as marks and decisions remember it. */
export interface Revision {
  readonly id: string;
  readonly version: string;
  readonly updated: string;
}

/** Documents may use words of any length for these; what is kept has limits (`site-parts.ts`). */
export const revisionOf = ({ id, version, updated }: Revision): Revision => ({
  id: id.slice(0, 512),
  version: version.slice(0, 200),
  updated: updated.slice(0, 200),
});

/** The revision of a bulletin of the stock. */
export const stockedRevision = ({ row, version }: StockedBulletin): Revision =>
  revisionOf({ id: row.id, updated: row.updated, version });

/** What one site keeps, ready to be asked for many bulletins. */
export interface SiteKeeping {
  readonly of: (bulletin: Revision) => Keeping;
  readonly decisions: (bulletin: Revision) => readonly DecisionView[];
}

/** For a question that asked for no site. */
export const keepsNothing: SiteKeeping = {
  of: () => ({ read: null, decision: null, note: null }),
  decisions: () => [],
};

/**
 * Whether a mark stands for this revision: one that is newer by the publisher's date, or another of the same date, is
 * unread. An older one, after a step back to an earlier edition, was read with the newer.
 */
export function isRead([, version, updated]: Mark, now: Revision): boolean {
  if (version === now.version && updated === now.updated) return true;
  return Date.parse(now.updated) < Date.parse(updated);
}

/** Reads what a site keeps, once. */
export function keepingOf({ kept }: SiteFile): SiteKeeping {
  const marks = new Map(kept.read('marks').map((mark) => [mark[0], mark]));
  const histories = new Map(
    kept.read('decisions').map(({ bulletin, history }) => [bulletin, history as readonly Decision[]]),
  );
  const notes = new Map(
    kept.read('notes').flatMap(({ place, text }) => ('bulletin' in place ? [[place.bulletin, text]] : [])),
  );
  const decisions = (bulletin: Revision) =>
    (histories.get(bulletin.id) ?? []).map((decision) => decisionView(decision, bulletin));
  return {
    decisions,
    of: (bulletin) => {
      const mark = marks.get(bulletin.id);
      const last = decisions(bulletin).at(-1);
      return {
        read: mark !== undefined && isRead(mark, bulletin),
        decision: last && last.status !== 'open' ? last : null,
        note: notes.get(bulletin.id) ?? null,
      };
    },
  };
}

/** A decision, and whether it was made about another revision than this one. */
export const decisionView = (decision: Decision, { version }: Revision): DecisionView => ({
  ...decision,
  outdated: decision.revision !== version,
});
