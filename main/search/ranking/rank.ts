import type { Segment } from '../index/segment.ts';
import { fieldsPerUnit } from '../index/segment.ts';
import type { Slot } from '../planning/slot.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './gather.ts';
import { lunrScores, type Entrant } from './lunr-score.ts';
import { matchesIn, type Match } from './matches.ts';
import { togetherness } from './nearness.ts';
import { bestPassage, type BestPassage } from './passages.ts';
import { wholeWorth, worthOf, type Rarity } from './rarity.ts';
import { spreadRepeats } from './repeats.ts';
import { shares } from './weights.ts';

/** A page with the place in it that answers best. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly passage: BestPassage;
  /** The title says it all: the hit is the page, not a place in it. */
  readonly byTitle: boolean;
  readonly score: number;
  readonly inHead: readonly Match[];
  readonly inPassage: readonly Match[];
}

/** Ranks candidates by all evidence, best first. */
export function rank(
  candidates: readonly Candidate[],
  evidence: Evidence,
  rarities: readonly Rarity[],
): readonly Ranked[] {
  const entrants = entrantsOf(candidates, evidence, rarities);
  const scores = lunrScores(entrants, rarities);
  const top = Math.max(...scores, 1e-9);
  const ranked = entrants.map((entrant, index) => weigh(entrant, (scores[index] ?? 0) / top, rarities));
  return spreadRepeats(ranked.sort((a, b) => b.score - a.score));
}

interface Contender extends Entrant {
  readonly candidate: Candidate;
  readonly best: BestPassage;
}

function entrantsOf(
  candidates: readonly Candidate[],
  evidence: Evidence,
  rarities: readonly Rarity[],
): readonly Contender[] {
  const read = candidates.map((candidate) => ({
    candidate,
    passage: bestPassage(candidate, evidence, rarities),
  }));
  const matches = matchesOf(read, evidence.slots);
  return read.map(({ candidate, passage }) => {
    const { segment } = candidate.part;
    const found = matches.get(segment);
    const head = segment.pages[candidate.page]?.head ?? -1;
    const place = { candidate, best: passage, segment, passage: passage.unit };
    return { ...place, inHead: found?.get(head) ?? [], inPassage: found?.get(passage.unit) ?? [] };
  });
}

/** Adds up what speaks for a candidate; `byLunr` is lunr's score against the best one's. */
function weigh(entrant: Contender, byLunr: number, rarities: readonly Rarity[]): Ranked {
  const { candidate, best: passage, inHead, inPassage, segment } = entrant;
  const whole = wholeWorth(rarities);
  const title = fitOf(inHead, rarities, nameLength(segment, segment.pages[candidate.page]?.head ?? -1));
  const heading = fitOf(inPassage, rarities, nameLength(segment, passage.unit));
  const { held, near, inOrder } = togetherness(inPassage);
  const together = near * shareOf(held, rarities, whole);
  const score =
    shares.page * (candidate.score / whole) +
    shares.passage * (passage.score / whole) +
    shares.lunr * byLunr +
    shares.title * title.score +
    shares.heading * heading.score +
    shares.near * together +
    shares.order * (inOrder ? together : 0) +
    shares.whole * candidate.coverage;
  return { candidate, passage, byTitle: title.covers > 0.95, score, inHead, inPassage };
}

interface Fit {
  readonly score: number;
  /** Share of the query's rarity that occurs, 0–1. */
  readonly covers: number;
}

/** How well a title or heading and the query cover each other. */
function fitOf(matches: readonly Match[], rarities: readonly Rarity[], length: number): Fit {
  const named = matches.filter(({ field }) => field === 0);
  if (named.length === 0 || length === 0) return { score: 0, covers: 0 };
  const best = rarities.map(() => 0);
  const places = new Set<number>();
  for (const { slot, weight, position, width } of named) {
    best[slot] = Math.max(best[slot] ?? 0, weight);
    for (let at = 0; at < width; at++) places.add(position + at);
  }
  const covers =
    rarities.reduce((sum, rarity, slot) => sum + worthOf(rarity, best[slot] ?? 0), 0) / wholeWorth(rarities);
  const covered = Math.min(1, places.size / length);
  const { near, inOrder } = togetherness(named);
  const together = countSlots(best) < 2 ? 1 : near * (inOrder ? 1 : 0.8);
  const exactly = covers > 0.99 && covered === 1 ? 0.15 : 0;
  return { score: covers * covers * (0.5 + 0.3 * covered + 0.15 * together) + exactly, covers };
}

const countSlots = (best: readonly number[]) => best.filter((weight) => weight > 0).length;

const shareOf = (held: number, rarities: readonly Rarity[], whole: number) =>
  rarities.reduce((sum, { any }, slot) => ((held >> slot) & 1 ? sum + any : sum), 0) / whole;

/** How many words a unit's first field has: a title or a heading. */
const nameLength = ({ bounds }: Segment, unit: number): number =>
  unit < 0 ? 0 : (bounds[unit * fieldsPerUnit] ?? 0);

function matchesOf(read: readonly { candidate: Candidate; passage: BestPassage }[], slots: readonly Slot[]) {
  const wanted = new Map<Segment, Set<number>>();
  for (const { candidate, passage } of read) {
    const { segment } = candidate.part;
    const units = wanted.get(segment) ?? new Set<number>();
    units.add(segment.pages[candidate.page]?.head ?? -1);
    if (passage.unit >= 0) units.add(passage.unit);
    wanted.set(segment, units);
  }
  return new Map(Array.from(wanted, ([segment, units]) => [segment, matchesIn(segment, slots, units)]));
}
