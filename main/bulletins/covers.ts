import { parseVersion, plainVersion, type Version } from './version.ts';
import { inLine, mayBeSame, satisfies, type Answer } from './version-order.ts';
import type { Bound, Span, VersionClaim } from './version-claim.ts';

/** A release that somebody asks about. */
export interface Release {
  readonly text: string;
  readonly version: Version | null;
}

/** Reads the version of a site; any text is a release, though only numbered ones compare. */
export function releaseOf(text: string): Release {
  const version = parseVersion(text);
  return { text: version?.text ?? plainVersion(text), version };
}

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
  if (bound.comparator === '!=') return besides(version, bound.version);
  if (bound.loose && reading === 'clearing' && bound.version.text === version.text) return 'undecided';
  return satisfies(version, bound.comparator, bound.version, reading === 'clearing' ? 'careful' : 'usual');
}

/** Whether a version is another one than that which a list takes out; spellings and lines of it can't be told. */
function besides(version: Version, taken: Version): Answer {
  if (version.text === taken.text) return 'outside';
  const open = mayBeSame(version, taken) || inLine(version, taken) || inLine(taken, version);
  return open ? 'undecided' : 'inside';
}

function inSpans(spans: readonly Span[], { version }: Release, reading: Reading): Answer {
  if (!version) return 'undecided';
  const answers = spans.map((span) => within(span, version, reading));
  if (answers.includes('inside')) return 'inside';
  return answers.includes('undecided') ? 'undecided' : 'outside';
}

/** Another spelling of the release, or a text that names it among other things, can't be told to be another one. */
function atRelease(claim: VersionClaim & { kind: 'release' }, release: Release, reading: Reading): Answer {
  if (claim.text === release.text) return 'inside';
  if (reading === 'clearing') return 'outside';
  if (claim.version === null) return mentions(claim.words, release) ? 'undecided' : 'outside';
  if (!release.version) return 'outside';
  if (inLine(release.version, claim.version)) return 'inside';
  return mayBeSame(claim.version, release.version) ? 'undecided' : 'outside';
}

/** Whether a text that is no version names the release as one of its words: `4.4.14, 4.4.18` or `4.4.14 (all patches)`. */
const mentions = (words: string, release: Release): boolean =>
  words.split(/[\s,;/()[\]&|+]+/).some((word) => plainVersion(word) === release.text);

function atLine(line: Version, { text, version }: Release, reading: Reading): Answer {
  if (!version) return 'undecided';
  if (text === line.text) return 'inside';
  if (!inLine(version, line)) {
    const begins = line.parts.every((part, index) => Number(part) === Number(version.parts[index] ?? NaN));
    return begins ? 'undecided' : 'outside';
  }
  // Whether a line begins with its pre-releases, and ends with its updates, is the publisher's to say.
  const settled = version.prerelease.length === 0 && !version.updates;
  return settled || reading === 'warning' ? 'inside' : 'undecided';
}

/** What several branches say together: each can exclude a release, all of them warn of it, and none clears it. */
function overlap(claims: readonly VersionClaim[], release: Release, reading: Reading): Answer {
  const answers = claims.map((claim) => covers(claim, release, 'warning'));
  if (answers.includes('outside')) return 'outside';
  return reading === 'warning' && answers.every((answer) => answer === 'inside') ? 'inside' : 'undecided';
}

/** Whether a claim about versions covers a release. `undecided` means that the words can't tell. */
export function covers(claim: VersionClaim, release: Release, reading: Reading): Answer {
  switch (claim.kind) {
    case 'all':
      return 'inside';
    case 'release':
      return release.text === '' ? 'undecided' : atRelease(claim, release, reading);
    case 'line':
      return atLine(claim.version, release, reading);
    case 'spans':
      return inSpans(claim.spans, release, reading);
    case 'none':
      // A product without a word about versions: whole for a warning, too little for an all-clear.
      return reading === 'warning' ? 'inside' : 'undecided';
    case 'both':
      return overlap(claim.claims, release, reading);
    case 'text':
      // Words that nobody interprets still name what they spell: `2.03-06` is `2.03-06`. But "latest" was another one then.
      return /\d/.test(release.text) && plainVersion(claim.words) === release.text ? 'inside' : 'undecided';
  }
}
