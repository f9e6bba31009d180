import type { EffectView, SinceEntry } from '../api/exposure-view.ts';
import type { Severity } from './bulletin.ts';
import type { VerdictWord } from './rules.ts';
import type { SlimBulletin } from './slim.ts';
import type { Verdict } from './verdict.ts';

/** What a site remembers of a bulletin that it saw: enough to tell what changed, and no document. */
export interface Glimpse {
  readonly id: string;
  readonly version: string;
  readonly updated: string;
  readonly verdict: VerdictWord;
  /** False when the bulletin doesn't name the site's product at all. */
  readonly named: boolean;
  /** "high 7.5", or "high" where there is no score. */
  readonly severity: string;
  readonly withdrawn: boolean;
  readonly fixedIn: readonly string[];
  readonly statements: string;
  readonly advice: string;
  readonly whole: string;
  /** CVEs by which the release is affected; `null` where that wasn't remembered. */
  readonly cves: readonly string[] | null;
}

/** A glimpse of now, with what is needed to show it. */
export interface Sight {
  readonly glimpse: Glimpse;
  readonly route: string;
  readonly title: string;
  readonly severity: Severity;
  readonly score: number | null;
}

/** More releases, or flaws, than a publisher names; what is over is not compared. */
const mostFixes = 100;

export function glimpseOf({ row, version, fingerprint }: SlimBulletin, verdict: Verdict): Glimpse {
  const { id, updated, severity, score, withdrawn } = row;
  return {
    id: id.slice(0, 512),
    version: version.slice(0, 200),
    updated: updated.slice(0, 200),
    verdict: verdict.verdict,
    named: verdict.rule !== 'product-not-named',
    severity: score === null ? severity : `${severity} ${score.toFixed(1)}`,
    withdrawn,
    fixedIn: verdict.fixedIn.slice(0, mostFixes).map((release) => release.slice(0, 60)),
    cves: verdict.cves.filter((cve) => cve.length <= 30).slice(0, mostFixes),
    ...fingerprint,
  };
}

/**
 * What became of the bulletins since: new, revised, withdrawn, removed. What stayed the same isn't told.
 *
 * @param comparable whether both times were for one product and release; verdicts and fixes are compared only then
 */
export function since(
  before: readonly Glimpse[],
  now: readonly Sight[],
  comparable: boolean,
): readonly SinceEntry[] {
  const old = new Map(before.map((glimpse) => [glimpse.id, glimpse]));
  const here = new Set(now.map(({ glimpse }) => glimpse.id));
  return [
    ...now.flatMap((sight) => entryFor(old.get(sight.glimpse.id), sight, comparable)),
    ...before.filter(({ id }) => !here.has(id)).map((glimpse) => removed(glimpse, comparable)),
  ];
}

function entryFor(before: Glimpse | undefined, sight: Sight, comparable: boolean): readonly SinceEntry[] {
  const { glimpse, route, title, severity, score } = sight;
  if (before && before.whole === glimpse.whole && before.version === glimpse.version) return [];
  const effects = before ? effectsOf(before, glimpse, comparable) : [];
  const withdrawnNow = glimpse.withdrawn && !before?.withdrawn;
  return [
    {
      kind: withdrawnNow ? 'withdrawn' : before ? 'revised' : 'new',
      id: glimpse.id,
      route,
      title,
      severity,
      score,
      updated: glimpse.updated,
      revision: { from: before?.version ?? null, to: glimpse.version },
      verdict: glimpse.verdict,
      before: before && comparable ? before.verdict : null,
      concerns: before ? concernOfRevision(before, glimpse, effects) : concernOf(glimpse),
      effects,
    },
  ];
}

const removed = (glimpse: Glimpse, comparable: boolean): SinceEntry => ({
  kind: 'removed',
  id: glimpse.id,
  route: null,
  title: glimpse.id,
  severity: severityWord(glimpse.severity),
  score: null,
  updated: glimpse.updated,
  revision: { from: glimpse.version, to: null },
  verdict: null,
  before: comparable ? glimpse.verdict : null,
  concerns: comparable ? concernOf(glimpse) : 'no',
  effects: [],
});

const words: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'none', 'unstated'];

const severityWord = (text: string): Severity => words.find((word) => text.startsWith(word)) ?? 'unstated';

function concernOf({ verdict, named }: Glimpse): SinceEntry['concerns'] {
  if (verdict === 'affected') return 'yes';
  return verdict === 'unknown' && named ? 'maybe' : 'no';
}

/** Effects that change nothing for the site: it may sleep on. */
const quiet: ReadonlySet<EffectView['effect']> = new Set(['other-releases', 'wording', 'none']);

function concernOfRevision(
  before: Glimpse,
  now: Glimpse,
  effects: readonly EffectView[],
): SinceEntry['concerns'] {
  if (effects.every(({ effect }) => quiet.has(effect))) return 'no';
  const moved = effects.some(({ effect }) => effect === 'now-affects' || effect === 'no-longer-affects');
  if (moved || before.verdict === 'affected' || now.verdict === 'affected') return 'yes';
  return concernOf(now) === 'no' ? concernOf(before) : concernOf(now);
}

const effect = (
  word: EffectView['effect'],
  from: string | null = null,
  to: string | null = null,
): EffectView => ({ effect: word, from, to });

function ofVerdict(before: VerdictWord, now: VerdictWord): EffectView | null {
  if (before === now) return null;
  if (now === 'affected') return effect('now-affects', before, now);
  if (before === 'affected') return effect('no-longer-affects', before, now);
  return effect(now === 'not-affected' ? 'now-not-affected' : 'now-unknown', before, now);
}

/** Flaws that came or went while the release stayed affected. */
function ofFlaws(before: Glimpse, now: Glimpse): EffectView | null {
  if (!before.cves || !now.cves || before.verdict !== 'affected' || now.verdict !== 'affected') return null;
  const known = before.cves;
  const added = now.cves.filter((cve) => !known.includes(cve));
  if (added.length > 0) return effect('flaw-added', null, added.join(', '));
  const gone = known.filter((cve) => !now.cves?.includes(cve));
  return gone.length > 0 ? effect('flaw-gone', gone.join(', '), null) : null;
}

function ofFixes(before: readonly string[], now: readonly string[]): EffectView | null {
  const gained = now.filter((release) => !before.includes(release));
  const lost = before.filter((release) => !now.includes(release));
  if (gained.length > 0) return effect('fix-available', null, gained.join(', '));
  return lost.length > 0 ? effect('fix-gone', lost.join(', '), null) : null;
}

/**
 * As `consequences` (`difference.ts`) tells it of two whole documents, less exactly: advice is that for any product, and
 * what changes nothing but the file counts as wording.
 */
function effectsOf(before: Glimpse, now: Glimpse, comparable: boolean): readonly EffectView[] {
  const found = [
    now.withdrawn && !before.withdrawn ? effect('withdrawn') : null,
    comparable ? ofVerdict(before.verdict, now.verdict) : null,
    comparable ? ofFlaws(before, now) : null,
    comparable ? ofFixes(before.fixedIn, now.fixedIn) : null,
    before.severity === now.severity ? null : effect('severity', before.severity, now.severity),
    before.advice === now.advice ? null : effect('advice'),
  ].filter((entry) => entry !== null);
  if (found.length > 0) return found;
  if (before.statements !== now.statements) return [effect('other-releases')];
  return [effect('wording')];
}
