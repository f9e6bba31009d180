import type { LibraryDescription } from '../../main/api/library-view.ts';
import type { AboutView, ManagedView } from '../../main/api/state-view.ts';
import type { LedgerListView } from '../../main/api/update-view.ts';
import { editionName } from '../shell/edition-name.ts';
import { day, number } from '../words/amounts.ts';
import { words } from '../words/words.ts';

const text = words.about;

/** A line of About. `code`: a hash, set so that its letters can be told apart. */
export interface AboutFact {
  readonly name: string;
  readonly fact: string;
  readonly code?: true;
}

interface Known {
  readonly about: AboutView;
  readonly library: LibraryDescription;
  /** `null` where it can't be read. */
  readonly ledger: LedgerListView | null;
  readonly managed: ManagedView | null;
  /** Whole days since the edition's date. */
  readonly days: number | null;
}

/** Everything that a ticket needs to know, in its order. */
export function factsOf({ about, library, ledger, managed, days }: Known): readonly AboutFact[] {
  const { edition, publisher, counts } = library;
  const made = edition.date === null ? '' : ` · ${day(edition.date)}`;
  const contact = publisher.securityContact;
  return [
    { name: text.version, fact: about.version },
    { name: text.host, fact: about.host },
    { name: text.node, fact: about.node },
    { name: text.platform, fact: about.platform },
    { name: library.visitor ? text.visitorFolder : text.dataFolder, fact: about.dataFolder },
    { name: text.library, fact: library.title },
    { name: text.edition, fact: editionName(edition) + made },
    ...(days === null ? [] : [{ name: text.age, fact: words.shell.age(days) }]),
    { name: text.source, fact: sourceOf(library, ledger) },
    { name: text.digest, fact: edition.digest, code: true },
    ...(ledger === null ? [] : [{ name: text.ledger, ...headOf(ledger) }]),
    { name: text.pages, fact: number(counts.pages) },
    { name: text.bulletinsCount, fact: number(counts.bulletins) },
    { name: text.publisher, fact: publisher.name },
    ...(contact === null ? [] : [{ name: text.contact, fact: contact }]),
    ...(managed === null
      ? []
      : [{ name: text.managed, fact: `${managed.file}: ${managed.locked.join(', ')}` }]),
  ];
}

/** Where the open edition was fetched from, as the ledger has it; the program itself, or a folder, otherwise. */
function sourceOf({ edition }: LibraryDescription, ledger: LedgerListView | null): string {
  if (edition.kind === 'working-copy') return words.shell.workingCopy;
  const fetched = ledger?.entries.filter(
    ({ to, outcome }) => outcome === 'installed' && to === edition.serial,
  );
  return fetched?.at(-1)?.source ?? text.bundled;
}

function headOf({ entries, head, broken }: LedgerListView): Pick<AboutFact, 'fact' | 'code'> {
  if (broken !== null) return { fact: text.ledgerBroken(head), code: true };
  return entries.length === 0 ? { fact: text.ledgerEmpty } : { fact: head, code: true };
}

/** The same as plain text, with what went wrong at the start. */
export const ticketOf = (facts: readonly AboutFact[], notices: readonly string[]): string =>
  [
    ...facts.map(({ name, fact }) => `${name}: ${fact}`),
    ...(notices.length > 0 ? [`${text.notices}:`, ...notices.map((notice) => `- ${notice}`)] : []),
  ].join('\n');
