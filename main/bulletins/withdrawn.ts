import type { Bulletin, Note, Revision } from './bulletin.ts';

const opening =
  /^\W*(?:(?:this |the )?(?:advisory|bulletin|document|notice) (?:(?:is|was|has been) )?)?(?:withdrawn|retracted|revoked|rejected|zurückgezogen|widerrufen)\b/i;
const noteTitle = /^(?:withdrawn|withdrawal|reasoning for withdrawal|retracted)\b/i;

/**
 * Whether a document was taken back. CSAF 2.0 has no field for it, so four plain signs count and nothing softer: the
 * category of CSAF 2.1, a note that says so in its title, a title that begins with the word, or a last revision that
 * begins with it.
 */
export function withdrawal(document: {
  readonly category: string;
  readonly title: string;
  readonly notes: readonly Note[];
  readonly revisions: readonly Revision[];
}): Bulletin['withdrawn'] {
  const note = document.notes.findIndex(({ title }) => title !== null && noteTitle.test(title));
  const found = document.notes[note];
  if (found) return { words: found.text, pointer: `/document/notes/${note}` };
  if (document.category === 'csaf_withdrawn')
    return { words: document.category, pointer: '/document/category' };
  if (opening.test(document.title)) return { words: document.title, pointer: '/document/title' };
  const last = document.revisions.at(-1);
  return last && opening.test(last.summary)
    ? { words: last.summary, pointer: '/document/tracking/revision_history' }
    : null;
}
