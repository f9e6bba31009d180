import { createHash } from 'node:crypto';
import { editionTarget } from './edition-target.ts';
import { isSigned, keptRoot, keptTargets, type KeptRoot, type KeptTargets } from './signatures.ts';

/** What has to be believed before an edition is: all of it lies where others may write, but for the app's own root. */
export interface Grounds {
  /** The signed metadata that was kept with the edition, word for word. */
  readonly proof: { readonly root: string; readonly targets: string };
  /** Every root that was verified on this computer, by file name (`3.root.json`). */
  readonly roots: ReadonlyMap<string, Uint8Array>;
  /** The root that came with the app; `null` where none did. */
  readonly appRoot: Uint8Array | null;
}

/**
 * What speaks against an edition's manifest: that it is not the one which was signed (`altered`), or that nobody who is
 * trusted signed any (`unvouched`). `null` when nothing does. Dates are passed over: an old edition stays readable.
 */
export function doubtAbout(edition: Uint8Array, grounds: Grounds): 'altered' | 'unvouched' | null {
  const root = keptRoot(grounds.proof.root);
  const targets = keptTargets(grounds.proof.targets);
  if (!root || !targets || !isTrusted(root, grounds) || !isSigned(root, targets)) return 'unvouched';
  return isTarget(edition, targets.facts.targets[editionTarget]) ? null : 'altered';
}

/** With every hash that was signed, as an update checks it. */
function isTarget(
  edition: Uint8Array,
  { length, hashes }: KeptTargets['facts']['targets'][typeof editionTarget],
): boolean {
  const signed = Object.entries(hashes);
  if (edition.length !== length || signed.length === 0) return false;
  try {
    return signed.every(([name, digest]) => createHash(name).update(edition).digest('hex') === digest);
  } catch {
    return false; // A hash that this computer cannot make.
  }
}

/** Whether the roots that were kept lead from the app's own root to this one. */
export function leadsFrom(appRoot: Uint8Array, root: Uint8Array, roots: Grounds['roots']): boolean {
  const [anchor, wanted] = [keptRoot(appRoot), keptRoot(root)];
  return anchor !== null && wanted !== null && isLed(anchor, wanted, roots);
}

function isTrusted(root: KeptRoot, { proof, roots, appRoot }: Grounds): boolean {
  if (appRoot) {
    const anchor = keptRoot(appRoot);
    return anchor !== null && (isSame(proof.root, appRoot) || isLed(anchor, root, roots));
  }
  // Without a root of the app's own nothing outside the data folder is known to begin with (SECURITY.md).
  const kept = roots.get(`${root.facts.version}.root.json`);
  return kept !== undefined && isSame(proof.root, kept);
}

const isSame = (text: string, bytes: Uint8Array): boolean => Buffer.from(text).equals(bytes);

/**
 * Version by version, each signed by the one before and by itself (client workflow, 5.3). A root that is not newer than
 * the anchor must be signed by the anchor's own keys: walking upwards from it would begin with what is in doubt.
 */
function isLed(anchor: KeptRoot, root: KeptRoot, roots: Grounds['roots']): boolean {
  let trusted = anchor;
  for (let version = anchor.facts.version + 1; version < root.facts.version; version++) {
    const next = keptRoot(roots.get(`${version}.root.json`) ?? '');
    if (next?.facts.version !== version || !follows(trusted, next)) return false;
    trusted = next;
  }
  return follows(trusted, root);
}

const follows = (trusted: KeptRoot, next: KeptRoot): boolean =>
  isSigned(trusted, next) && isSigned(next, next);
