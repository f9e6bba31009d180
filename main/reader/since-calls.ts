import type { Implementation } from '../api/dispatch.ts';
import type { SinceEntry, SinceView } from '../api/exposure-view.ts';
import { done, type Outcome } from '../api/failure.ts';
import { glimpseOf, since, type Glimpse, type Sight } from '../bulletins/since.ts';
import type { SlimBulletin } from '../bulletins/slim.ts';
import type { Verdict } from '../bulletins/verdict.ts';
import type { SiteFiles } from '../state/site-files.ts';
import type { Snapshot } from '../state/site-parts.ts';
import type { Library } from '../library/library.ts';
import type { Announcer } from './announcer.ts';
import { worstFirst } from './exposure-calls.ts';
import { fileNameOf, withTitles } from './gone-titles.ts';
import type { Judge } from './judge.ts';
import type { Ask, Question, Release } from './question.ts';
import { snapshotOf, unpack } from './snapshot.ts';

type SinceCalls = Pick<Implementation, 'bulletins.since' | 'bulletins.seen'>;

/** What the calls need from the rest of the reader. */
export interface SinceSurroundings {
  readonly ask: Ask;
  readonly judge: Judge;
  readonly files: SiteFiles;
  readonly announcer: Announcer;
  readonly now: () => Date;
  /** Editions on disk that came before the one that is read, the newest first. */
  readonly earlier: (reading: Library) => Promise<readonly Library[]>;
}

/** What a site sees now. */
interface Looked {
  readonly question: Question;
  readonly release: Release;
  readonly sights: readonly Sight[];
}

/** The calls that tell what changed while nobody looked. */
export function sinceCalls({ ask, judge, files, announcer, now, earlier }: SinceSurroundings): SinceCalls {
  /** By what the bulletins say: a library that is too old to be believed is remembered all the same. */
  const look = async (site: string): Promise<Outcome<Looked>> => {
    const question = await ask({ site });
    if (!question.ok) return question;
    const { release, stock } = question.value;
    if (!release) throw new Error(`The site ${site} has no product.`);
    const verdicts = (await judge.asWritten(question.value)) ?? [];
    const sights = stock.entries.flatMap((entry, at) => sightOf(entry, verdicts[at]));
    return done({ question: question.value, release, sights });
  };
  const keep = (site: string, looked: Looked, before: Snapshot | null): Outcome<Snapshot> => {
    const { question, release, sights } = looked;
    const glimpses = [...sights.map(({ glimpse }) => glimpse), ...hidden(before, question)];
    const snapshot = snapshotOf(now(), question.shelf.library.edition, release, glimpses);
    const written = files.of(site).seen.write('snapshot', snapshot);
    if (!written.ok) return written;
    announcer.tell('state.changed', { part: 'seen' });
    return done(snapshot);
  };

  return {
    'bulletins.since': async ({ site }) => {
      const looked = await look(site);
      if (!looked.ok) return looked;
      const snapshot = files.of(site).seen.read('snapshot');
      if (snapshot) {
        const view = sinceThen(looked.value, snapshot);
        const editions = () => earlier(looked.value.question.shelf.library);
        return done({ ...view, entries: await withTitles(view.entries, editions) });
      }
      const kept = keep(site, looked.value, null);
      return kept.ok ? done(nothingNew(looked.value, null)) : kept;
    },
    'bulletins.seen': async ({ site }) => {
      const looked = await look(site);
      if (!looked.ok) return looked;
      const kept = keep(site, looked.value, files.of(site).seen.read('snapshot'));
      return kept.ok ? done(nothingNew(looked.value, kept.value)) : kept;
    },
  };
}

function sightOf(entry: SlimBulletin, verdict: Verdict | undefined): readonly Sight[] {
  if (!verdict) return [];
  const { route, title, severity, score } = entry.row;
  return [{ glimpse: glimpseOf(entry, verdict), route, title, severity, score }];
}

/** Bulletins that were seen, and whose files are there and cannot be read: neither seen again nor gone. */
function hidden(snapshot: Snapshot | null, { stock }: Question): readonly Glimpse[] {
  if (!snapshot || stock.problems.length === 0) return [];
  const unreadable = new Set(stock.problems.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  const here = new Set(stock.entries.map(({ row }) => row.id));
  return snapshot.bulletins.map(unpack).filter(({ id }) => !here.has(id) && unreadable.has(fileNameOf(id)));
}

const concernOrder = ['yes', 'maybe', 'no'] as const;

function sinceThen({ question, release, sights }: Looked, snapshot: Snapshot): SinceView {
  const comparable = snapshot.product === release.product.name && snapshot.version === release.version;
  const unseen = new Set(hidden(snapshot, question).map(({ id }) => id));
  const before = snapshot.bulletins.map(unpack).filter(({ id }) => !unseen.has(id));
  const entries = since(before, sights, comparable).map((entry) => believed(entry, question));
  return {
    ...question.standing,
    since: snapshot.taken,
    then: snapshot.edition,
    moved: !comparable,
    entries: entries.sort(
      (a, b) => concernOrder.indexOf(a.concerns) - concernOrder.indexOf(b.concerns) || worstFirst(a, b),
    ),
  };
}

/** From a library that is too old no verdict is told, and no change of one. */
function believed(entry: SinceEntry, { age }: Question): SinceEntry {
  if (age.band !== 'withheld') return entry;
  return {
    ...entry,
    verdict: entry.verdict && 'unknown',
    before: null,
    effects: entry.effects.filter(({ effect }) => !ofVerdicts.has(effect)),
  };
}

const ofVerdicts: ReadonlySet<string> = new Set([
  'now-affects',
  'no-longer-affects',
  'now-not-affected',
  'now-unknown',
  'flaw-added',
  'flaw-gone',
  'fix-available',
  'fix-gone',
]);

const nothingNew = ({ question }: Looked, snapshot: Snapshot | null): SinceView => ({
  ...question.standing,
  since: snapshot?.taken ?? null,
  then: snapshot?.edition ?? null,
  moved: false,
  entries: [],
});
