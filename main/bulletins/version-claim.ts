import { parseVersion, plainVersion, type Version } from './version.ts';
import { fromConstraints, fromInterval } from './version-list.ts';
import type { Comparator } from './version-order.ts';
import { fromProse } from './version-prose.ts';
import { plainWords } from './version-words.ts';

/**
 * One end of a range, or a version that it leaves out (`!=`). `loose`: written "up to X", which leaves open whether X
 * itself belongs to it.
 */
export interface Bound {
  readonly comparator: Comparator | '!=';
  readonly version: Version;
  readonly loose?: boolean;
}

/** A range: every bound holds. */
export type Span = readonly Bound[];

/**
 * Which releases a leaf of the product tree stands for.
 *
 * `release`: one version (which may name a line: `4.4`). `line`: all releases under a prefix, written so (`4.4.x`).
 * `spans`: any of the ranges or versions. `all`: every version, written so. `none`: the product, and no word about
 * versions. `text`: words that can't be interpreted with certainty; they are shown, and they count for nothing. `both`:
 * several claims that hold at once, each of which may narrow the others.
 */
export type VersionClaim =
  | {
      readonly kind: 'release';
      readonly words: string;
      readonly text: string;
      readonly version: Version | null;
    }
  | { readonly kind: 'line'; readonly words: string; readonly version: Version }
  | { readonly kind: 'spans'; readonly words: string; readonly spans: readonly Span[] }
  | { readonly kind: 'all'; readonly words: string }
  | { readonly kind: 'none'; readonly words: string }
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'both'; readonly words: string; readonly claims: readonly VersionClaim[] };

/** Longer sentences have conditions in them. Characters. */
const longestRead = 200;

const lead = /^(?:(?:all|alle) )?(?:(?:firmware |software )?(?:versions?|releases?|versionen)):? +/;
/** `vers:none/*` is the specification's word for no version at all. */
const everything =
  /^(?:all|any|all versions?|all releases?|any version|every version|alle versionen|\*|vers:(?!none\/)[a-z0-9.-]+\/\*)$/;

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all: `vers` in the wild often isn't.
    return text;
  }
};

const vers = /^vers:(?!none\/)[a-z0-9.-]+\/(.+)$/;

function fromRange(plain: string): readonly Span[] | null {
  const list = vers.exec(plain)?.[1];
  if (list !== undefined) return fromConstraints(list);
  // `0 < 8.0.1` is how CVE records write "from the first version until before 8.0.1".
  const body = plain.replace(lead, '').replace(/^(?:all|alle|0) ?(?=[<>])/, '');
  if (/[<>|=]/.test(body)) return fromConstraints(body.replaceAll('=<', '<=').replaceAll('=>', '>='));
  if (body.length > longestRead) return null;
  return fromInterval(body) ?? fromProse(body.replace(/^(?:all|alle) /, ''));
}

/**
 * Interprets the name of a version branch: a version, a range in `vers` or in prose, "all versions". What isn't
 * certain stays text.
 *
 * @param words as written
 * @param category the branch's: under `product_version` an unknown spelling still names one release
 */
export function parseClaim(words: string, category: VersionCategory): VersionClaim {
  const key = `${category} ${words}`;
  const made = known.get(key) ?? interpret(words, category);
  if (known.size >= remembered) known.clear();
  known.set(key, made);
  return made;
}

type VersionCategory = 'product_version' | 'product_version_range';

/** Advisories repeat themselves: a publisher's thousand documents hold a few thousand different claims. */
const known = new Map<string, VersionClaim>();
const remembered = 5000;

function interpret(words: string, category: VersionCategory): VersionClaim {
  const written = plainWords(words);
  const plain = written.startsWith('vers:') ? safeDecode(written) : written;
  if (everything.test(plain)) return { kind: 'all', words };
  // "n/a", "latest", "see below": no version. And "0" is how a record without a version fills the field.
  if (!/[1-9]/.test(plain) && !/\d[.]/.test(plain)) return { kind: 'text', words };
  const line = /^v?(\d+(?:\.\d+)*)(?:\.(?:x+|\*))+$/.exec(plain)?.[1];
  const lineVersion = line === undefined ? null : parseVersion(line);
  if (lineVersion) return { kind: 'line', words, version: lineVersion };
  const version = parseVersion(plain);
  if (version) return { kind: 'release', words, text: version.text, version };
  const spans = fromRange(plain);
  if (spans) return { kind: 'spans', words, spans };
  return category === 'product_version' && isOneRelease(plain)
    ? { kind: 'release', words, text: plainVersion(plain), version: null }
    : { kind: 'text', words };
}

/** What releases have on top of a number, or before it. */
const layers =
  'sp|sr|hf|hotfix|hotfixrev|update|upd\\.?|patch|build|rev\\.?|revision|release|rel|r|cu|fp|ru|mp|ga|lts|beta|alpha|rc|service pack|fix pack|corefix';
const number = String.raw`[\w.+:-]*\d[\w.+:-]*(?:\([\w.]+\)\w*)?`;
const release = new RegExp(`^(?:version )?(?:(?:${layers}) )?${number}(?: (?:${layers})(?: ?${number})?)*$`);
const several = /\.\.|\.x|xx|- ?\d|-$|\+$|\d\.\d.* .*\d\.\d/;

/** On top of which release? */
const bare = /^(?:sp|sr|hf|hotfix|hotfixrev|update|upd\.?|patch|build|fp|ru|mp|cu|service pack|fix pack) ?\d/;

/** Whether a spelling that only its publisher can sort names one release all the same: `R15B`, `V5.2 SP3 HF15`, `15.2(7)E`. */
const isOneRelease = (plain: string): boolean =>
  plain.length <= longestRead && !several.test(plain) && !bare.test(plain) && release.test(plain);
