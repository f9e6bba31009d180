// Not exported by the package's index, whose models take ten milliseconds to load: every start with an installed edition
// would wait for them. The package is pinned; test/attack/kept-trust has what has to hold.
import { getPublicKey } from '@tufjs/models/dist/utils/key.js';
import { verifySignature } from '@tufjs/models/dist/utils/verify.js';
import * as z from 'zod';
import { editionTarget } from './edition-target.ts';

const key = z.object({ keytype: z.string(), scheme: z.string(), keyval: z.object({ public: z.string() }) });
const role = z.object({ keyids: z.array(z.string()), threshold: z.number().int().min(1) });

const root = z.object({
  _type: z.literal('root'),
  version: z.number().int().min(1),
  keys: z.record(z.string(), key),
  roles: z.object({ root: role, targets: role }),
});

const targets = z.object({
  _type: z.literal('targets'),
  targets: z.object({
    [editionTarget]: z.object({
      length: z.number().int().min(0),
      hashes: z.record(z.string(), z.string()),
    }),
  }),
});

const signatures = z.array(z.object({ keyid: z.string(), sig: z.string() }));

/** Signed metadata, as far as it matters here. */
interface Kept<Facts> {
  readonly facts: Facts;
  /** All that was signed, also what is not looked at. */
  readonly signed: Parameters<typeof verifySignature>[0];
  readonly signatures: z.infer<typeof signatures>;
}

/** What of a root decides who may sign. */
export type KeptRoot = Kept<z.infer<typeof root>>;
/** What of the targets names the edition. */
export type KeptTargets = Kept<z.infer<typeof targets>>;

/** Reads metadata that was verified once; `null` where it is damaged, or another's. Nothing is verified by this. */
export const keptRoot = (bytes: Uint8Array | string): KeptRoot | null => parsed(root, bytes);

/** The same for targets. */
export const keptTargets = (bytes: Uint8Array | string): KeptTargets | null => parsed(targets, bytes);

function parsed<Facts>(schema: z.ZodType<Facts>, bytes: Uint8Array | string): Kept<Facts> | null {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    const json = JSON.parse(text) as Kept<Facts>;
    return {
      facts: schema.parse(json.signed),
      signed: json.signed,
      signatures: signatures.parse(json.signatures),
    };
  } catch {
    return null; // What cannot be read vouches for nothing.
  }
}

/** Whether as many keys of `by` signed this as must, for the role that it is of. Each key counts once. */
export function isSigned(by: KeptRoot, metadata: KeptRoot | KeptTargets): boolean {
  const { keyids, threshold } = by.facts.roles[metadata.facts._type];
  let have = 0;
  for (const id of new Set(keyids)) {
    if (hasSigned(by, id, metadata)) have += 1;
    if (have >= threshold) return true;
  }
  return false;
}

function hasSigned({ facts }: KeptRoot, id: string, { signed, signatures }: KeptRoot | KeptTargets): boolean {
  const key = Object.hasOwn(facts.keys, id) ? facts.keys[id] : undefined;
  const found = signatures.filter(({ keyid }) => keyid === id);
  if (!key || found.length !== 1) return false; // Two signatures of one key are refused (TUF 4.2.1).
  const { keytype: keyType, scheme, keyval } = key;
  try {
    return verifySignature(
      signed,
      getPublicKey({ keyType, scheme, keyVal: keyval.public }),
      found[0]?.sig ?? '',
    );
  } catch {
    return false; // An invalid signature is one that does not count (client workflow, 5.3.4).
  }
}
