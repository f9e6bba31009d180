import type { Sentence, SystemReason } from './saying.ts';

/** One of the four roles of TUF. */
type Role = { readonly role: 'root' | 'timestamp' | 'snapshot' | 'targets' };
type Source = { readonly source: string };

const tellPublisher = 'Nothing was changed. If it stays so, tell the publisher.';
const bringNewer = 'Nothing was changed. Bring a newer copy.';
const askForOurs = 'Ask the publisher for a repository made by fieldbook publish.';
const getRoot = 'Get the publisher’s root.json by a way you trust, compare its SHA-256, and give it once.';

const strange = (message: string, next: string): Sentence => ({
  code: 'source-not-a-repository',
  message,
  next,
});

/** What is said of signatures, dates, numbers, and what they vouch for. By kind, each with its values. */
export const ofTrust = {
  'trust-missing': (): Sentence => ({
    code: 'trust-missing',
    message: 'Nothing says which publisher to trust.',
    next: getRoot,
  }),
  'given-root-invalid': (): Sentence => ({
    code: 'trust-missing',
    message: 'The given root is not valid TUF root metadata.',
    next: getRoot,
  }),
  'trust-differs': (): Sentence => ({
    code: 'trust-differs',
    message: 'The given root belongs to another publisher than the one that this data folder trusts.',
    next: 'Use another data folder for another publisher, or go on with the root that is trusted here.',
  }),
  'trust-differs-here': (): Sentence => ({
    code: 'trust-differs',
    message: 'The given root belongs to another publisher than the one that this Fieldbook was built for.',
    next: 'Go on with the root that came with it, or read the other library with a Fieldbook that came without one.',
  }),
  'root-unusable': ({ why }: { readonly why: string }): Sentence => ({
    code: 'root-invalid',
    message: `The trusted root cannot be used: ${why}.`,
    next: 'Give the publisher’s root.json again.',
  }),
  'root-skipped': ({
    expected,
    version,
  }: {
    readonly expected: number;
    readonly version: number;
  }): Sentence => ({
    code: 'root-invalid',
    message: `The next root should have version ${expected} and has version ${version}.`,
    next: tellPublisher,
  }),
  'no-root': ({ source }: Source) =>
    strange(
      `${source} holds no signed repository: there is no root in its metadata folder.`,
      'Name the folder that holds "metadata" and "blobs".',
    ),
  'root-gap': ({
    missing,
    version,
    last,
  }: {
    readonly missing: number;
    readonly version: number;
    readonly last: number;
  }): Sentence => ({
    code: 'root-invalid',
    message: `metadata/${missing}.root.json is missing, and metadata/${version}.root.json is there: no reader gets past root ${last}.`,
    next: 'Put it back: every root since the first has to stay.',
  }),
  'not-metadata': ({ source }: Source) =>
    strange(
      `${source} answered with something else than a signed repository.`,
      'A portal that wants a login does this: open a browser first. Check the address.',
    ),
  'garbled-metadata': ({ source, name }: Source & { readonly name: string }) =>
    strange(
      `metadata/${name} in ${source} is no metadata: it is empty or damaged, or it is another file.`,
      'Copy it again. If it stays so, tell the publisher.',
    ),
  'metadata-missing': ({ source, name }: Source & { readonly name: string }): Sentence => ({
    code: 'source-incomplete',
    message: `metadata/${name} is missing from ${source}.`,
    next: 'It was copied in part only: copy it again.',
  }),
  'no-metadata': ({ source, name }: Source & { readonly name: string }) =>
    strange(
      `${source} holds no signed repository: there is no metadata/${name}.`,
      'Check the address: it is the folder that holds "metadata" and "blobs".',
    ),
  'metadata-invalid': ({ role, why }: Role & { readonly why: string }): Sentence => ({
    code: 'metadata-invalid',
    message: `The ${role} metadata is not valid: ${why}.`,
    next: tellPublisher,
  }),
  'metadata-refused': ({ source, why }: Source & { readonly why: string }): Sentence => ({
    code: 'metadata-invalid',
    message: `The metadata of ${source} is refused: ${why}.`,
    next: tellPublisher,
  }),
  'signed-twice': ({ role }: Role): Sentence => ({
    code: 'signature-invalid',
    message: `The ${role} metadata bears the same key's signature twice.`,
    next: tellPublisher,
  }),
  'under-threshold': ({
    role,
    have,
    need,
  }: Role & { readonly have: number; readonly need: number }): Sentence => ({
    code: 'signature-invalid',
    message: `The ${role} metadata bears ${have} valid ${have === 1 ? 'signature' : 'signatures'} of a trusted key, and ${need} ${need === 1 ? 'is' : 'are'} needed.`,
    next: 'Nothing was changed. It comes from another publisher, or was altered on its way.',
  }),
  'seen-newer': ({
    role,
    version,
    known,
  }: Role & { readonly version: number; readonly known: number }): Sentence => ({
    code: 'metadata-rollback',
    message: `This copy is older than what was seen before: its ${role} metadata has version ${version}, and ${known} is known.`,
    next: bringNewer,
  }),
  mixed: ({ role }: Role): Sentence => ({
    code: 'metadata-mismatch',
    message: `The ${role} metadata is not the one that the rest of this copy names: parts of different states were mixed.`,
    next: 'Copy the whole repository again, while nobody publishes to it.',
  }),
  expired: ({
    role,
    expires,
    clock,
  }: Role & { readonly expires: string; readonly clock: string }): Sentence => ({
    code: 'metadata-expired',
    message: `The ${role} metadata was good until ${expires}, and this computer's clock says ${clock}.`,
    next: 'Bring a newer copy, or check the clock. From a stick or a file, expired updates can be accepted after a look at the dates.',
  }),
  'metadata-disk-full': (): Sentence => ({
    code: 'disk-full',
    message: 'The disk is full: the metadata cannot be written.',
    next: 'Free some space and try again.',
  }),
  'metadata-unwritten': ({ why }: SystemReason): Sentence => ({
    code: 'store-unwritable',
    message: `The metadata cannot be written: ${why}.`,
    next: 'Allow writing to the data folder.',
  }),
  delegates: (): Sentence => ({
    code: 'delegation-unsupported',
    message: 'The repository delegates its signatures to others, which Fieldbook neither needs nor follows.',
    next: askForOurs,
  }),
  'no-edition': ({ source }: Source) =>
    strange(
      `${source} is signed, but offers no edition.`,
      'It is a repository of something else. Check the address.',
    ),
  'edition-elsewhere': ({ source, path }: Source & { readonly path: string }) =>
    strange(
      `${source} offers its edition as ${JSON.stringify(path)}, and Fieldbook takes edition.json at the top only.`,
      askForOurs,
    ),
  'manifest-too-long': ({ path, length }: { readonly path: string; readonly length: number }): Sentence => ({
    code: 'source-too-large',
    message: `${path} is said to be ${length} bytes long.`,
  }),
  'manifest-missing': ({ source, name }: Source & { readonly name: string }): Sentence => ({
    code: 'source-incomplete',
    message: `${name} is missing from ${source}.`,
    next: 'Copy it again.',
  }),
  'manifest-altered': ({ name, why }: { readonly name: string; readonly why: string }): Sentence => ({
    code: 'file-mismatch',
    message: `${name} is not what was signed: ${why}.`,
    next: 'Nothing was changed. Copy it again; if it stays so, tell the publisher.',
  }),
  'manifest-invalid': ({ why }: { readonly why: string }): Sentence => ({
    code: 'edition-invalid',
    message: `The edition's manifest is not valid: ${why}.`,
    next: 'Tell the publisher.',
  }),
  'edition-older': ({
    offered,
    installed,
  }: {
    readonly offered: number;
    readonly installed: number;
  }): Sentence => ({
    code: 'edition-older',
    message: `Edition ${offered} is offered, and edition ${installed} is installed.`,
    next: bringNewer,
  }),
  'edition-twice': ({ serial }: { readonly serial: number }): Sentence => ({
    code: 'edition-invalid',
    message: `Edition ${serial} is offered with other files than edition ${serial} that is installed.`,
    next: 'Nothing was changed. The publisher used a number twice: tell them.',
  }),
} as const;
