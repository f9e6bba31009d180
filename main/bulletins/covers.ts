import { inLine, parseVersion, plainVersion, satisfies, type Answer, type Version } from './version.ts';
import type { Bound, Span, VersionClaim } from './version-claim.ts';

/** A release that somebody asks about. */
export interface Release {
  readonly text: string;
  readonly version: Version | null;
}

/** Reads the version of a site; any text is a release, though only numbered ones compare. */
export const releaseOf = (text: string): Release => ({
  text: plainVersion(text),
  version: parseVersion(text),
});

/**
 * `warning` reads a doubt about a line (`4.4` names 4.4.14 too) or about "up to X" as inside, for statements that say
 * "affected". `clearing` doesn't, for statements that say "not affected".
 */
export type Reading = 'warning' | 'clearing';

function within(span: Span, version: Version, reading: Reading): Answer {
  const answers = span.map((bound) => atBound(bound, version, reading));
  if (answers.includes('outside')) return 'outside';
  return answers.includes('undecided') ? 'undecided' : 'inside';
}

function atBound(bound: Bound, version: Version, reading: Reading): Answer {
  if (bound.loose && reading === 'clearing' && bound.version.text === version.text) return 'undecided';
  return satisfies(version, bound.comparator, bound.version, reading === 'clearing' ? 'careful' : 'usual');
}

function inSpans(spans: readonly Span[], { version }: Release, reading: Reading): Answer {
  if (!version) return 'undecided';
  const answers = spans.map((span) => within(span, version, reading));
  if (answers.includes('inside')) return 'inside';
  return answers.includes('undecided') ? 'undecided' : 'outside';
}

function atRelease(claim: VersionClaim & { kind: 'release' }, release: Release, reading: Reading): Answer {
  if (claim.text === release.text) return 'inside';
  if (reading === 'warning' && claim.version && release.version && inLine(release.version, claim.version)) {
    return 'inside';
  }
  return 'outside';
}

/** Whether a claim about versions covers a release. `undecided` means that the words can't tell. */
export function covers(claim: VersionClaim, release: Release, reading: Reading): Answer {
  switch (claim.kind) {
    case 'all':
      return 'inside';
    case 'release':
      return atRelease(claim, release, reading);
    case 'line':
      if (!release.version) return 'undecided';
      return inLine(release.version, claim.version) || release.text === claim.version.text
        ? 'inside'
        : 'outside';
    case 'spans':
      return inSpans(claim.spans, release, reading);
    case 'none':
      // A product without a word about versions: whole for a warning, too little for an all-clear.
      return reading === 'warning' ? 'inside' : 'undecided';
    case 'text':
      // Words that nobody interprets still name what they spell: `2.03-06` is `2.03-06`.
      return plainVersion(claim.words) === release.text ? 'inside' : 'undecided';
  }
}
