import type { Sentence, SystemReason } from './saying.ts';
import { sizeText } from './size-text.ts';

type Archive = { readonly archive: string };
type Named = Archive & { readonly name: string };
/** Host and port. */
type Proxy = { readonly proxy: string };
/** `variable`: the environment's, which holds the proxy's login. */
type NamedProxy = Proxy & { readonly variable: string };
type Source = { readonly source: string };

const nameSource = 'Name an https address, a folder or a .fieldbook file.';
const nameFile = 'Name a file that Fieldbook exported, or a zip or tar of a repository.';
const later = 'Try again later: what was fetched so far is kept.';

const unreachable = (message: string, next?: string): Sentence => ({
  code: 'source-unreachable',
  message,
  ...(next === undefined ? {} : { next }),
});
const strange = (message: string, next: string): Sentence => ({
  code: 'source-not-a-repository',
  message,
  next,
});
const unsafe = (message: string): Sentence => ({ code: 'source-unsafe', message });

/** What is said of places that updates come from: servers, folders, files. By kind, each with its values. */
export const ofSources = {
  'address-invalid': ({ from }: { readonly from: string }) =>
    unreachable(`${from} is not a valid address.`, nameSource),
  'place-missing': ({ path }: { readonly path: string }) =>
    unreachable(`${path} is not there: no such folder or file.`, nameSource),
  'place-unopened': ({ path, why }: { readonly path: string } & SystemReason) =>
    unreachable(`${path} cannot be opened: ${why}.`, nameSource),
  'several-updates': ({ folder, found }: { readonly folder: string; readonly found: string }) =>
    strange(`${folder} holds more than one update: ${found}.`, 'Name the one that is meant.'),
  'folder-without': ({ folder }: { readonly folder: string }) =>
    strange(
      `${folder} holds no signed repository: there is no metadata/timestamp.json in it.`,
      'Name the folder that holds "metadata" and "blobs", or a .fieldbook file.',
    ),
  'folder-unread': ({ path, root, why }: { readonly path: string; readonly root: string } & SystemReason) =>
    unreachable(
      `${path} cannot be read from ${root}: ${why}.`,
      'Is the stick still plugged in? Try again: what was read so far is kept.',
    ),
  'folder-gone': ({ root }: { readonly root: string }) =>
    unreachable(
      `${root} is not there any more.`,
      'Was the stick pulled? Plug it in and try again: what was read so far is kept.',
    ),
  'link-out': ({ path, root }: { readonly path: string; readonly root: string }) =>
    unsafe(`${path} is a link that leads out of ${root}.`),
  'no-plain-file': ({ path }: { readonly path: string }) => unsafe(`${path} is not a plain file.`),
  'bad-status': ({ source, path, status }: Source & { readonly path: string; readonly status: number }) =>
    unreachable(`${source} answered ${path} with status ${status}.`, later),
  'wrong-part': ({ source }: Source) =>
    unreachable(`${source} answered with another part than the one asked for.`),
  'leads-away': ({ source, to }: Source & { readonly to: string }): Sentence => ({
    code: 'source-redirected',
    message: `${source} leads to ${to}, and an update follows within one host only.`,
    next: 'A portal that wants a login does this: open a browser first. If the repository moved, name its new address.',
  }),
  'leads-in-circle': ({ source }: Source): Sentence => ({
    code: 'source-redirected',
    message: `${source} leads in a circle.`,
  }),
  'too-slow': ({ source }: Source): Sentence => ({
    code: 'source-too-slow',
    message: `${source} sends next to nothing.`,
    next: later,
  }),
  'out-of-reach': ({ source, why }: Source & SystemReason) =>
    unreachable(
      `${source} cannot be reached: ${why}.`,
      'Check the address, the network and the proxy. What was fetched so far is kept.',
    ),
  'certificate-unvouched': ({ source, why }: Source & SystemReason) =>
    unreachable(
      `${source} cannot be reached: nobody whom this computer trusts vouches for its certificate (${why}).`,
      'Is the authority your own? Add it to those of the system; in the terminal, --ca names its file.',
    ),
  'authorities-unread': ({ file, why }: { readonly file: string } & SystemReason): Sentence => ({
    code: 'bad-parameters',
    message: `The certificate authorities in ${file} cannot be read: ${why}.`,
    next: 'Name the file that holds them (PEM).',
  }),
  'authorities-none': ({ file }: { readonly file: string }): Sentence => ({
    code: 'bad-parameters',
    message: `${file} holds no certificate.`,
    next: 'Name a file of certificate authorities as text (PEM): it has BEGIN CERTIFICATE in it.',
  }),
  'proxy-wants-login': ({ proxy, variable }: NamedProxy) =>
    unreachable(
      `The proxy ${proxy} wants a name and a password.`,
      `${variable} can hold them (http://name:password@${proxy}).`,
    ),
  'proxy-refuses-login': ({ proxy, variable }: NamedProxy) =>
    unreachable(
      `The proxy ${proxy} refuses the name and the password that the environment holds for it.`,
      `Correct ${variable}, and start Fieldbook again.`,
    ),
  'proxy-refuses': ({ proxy, status }: Proxy & { readonly status: number }) =>
    unreachable(
      `The proxy ${proxy} refuses to connect (status ${status}).`,
      'Ask whoever runs it to let the address through, or bring the update on a stick.',
    ),
  'proxy-login-cancelled': ({ proxy }: Proxy) =>
    unreachable(
      `The proxy ${proxy} wants a name and a password, and none were given.`,
      'Look again to be asked again. From a stick or a file, no proxy is in the way.',
    ),
  'server-wants-login': ({ server }: { readonly server: string }) =>
    unreachable(
      `${server} wants a name and a password.`,
      'The address of the source can hold them (https://name:password@…).',
    ),
  'too-long': ({
    source,
    path,
    limit,
  }: Source & { readonly path: string; readonly limit: number }): Sentence => ({
    code: 'source-too-large',
    message: `${path} from ${source} is longer than the ${sizeText(limit)} that are allowed for it.`,
    next: 'Nothing was changed. Ask the publisher, or use another copy.',
  }),
  stopped: (): Sentence => ({
    code: 'cancelled',
    message: 'The update was cancelled. What was fetched so far is kept for the next time.',
  }),
  'archive-strange': ({ archive }: Archive) =>
    strange(
      `${archive} is neither a zip nor a tar file.`,
      'Name a .fieldbook file, or the first of its parts.',
    ),
  'archive-unread': ({ archive, why }: Archive & SystemReason) =>
    unreachable(`${archive} cannot be read: ${why}.`, 'Is the stick still plugged in?'),
  'archive-damaged': ({ archive, why }: Archive & { readonly why: string }) =>
    strange(`${archive} cannot be read: ${why}.`, 'Copy it again.'),
  'archive-parts': ({ archive, parts }: Archive & { readonly parts: number }) =>
    strange(
      `${archive} and the parts beside it (${parts} in all) make no whole file: one is missing at the end, or was cut.`,
      'Gather all parts in one folder. The .sha256 file beside them lists them; sha256sum -c says which is damaged.',
    ),
  'archive-leads-out': ({ archive, why }: Archive & { readonly why: string }) =>
    unsafe(`${archive} holds a name that leads out of it (${why}); it is not opened.`),
  'archive-lies': ({ archive, why }: Archive & { readonly why: string }) =>
    unsafe(`${archive} lies about the size of a file (${why}).`),
  'archive-too-many': ({ archive, most }: Archive & { readonly most: number }) =>
    unsafe(`${archive} holds more than ${most} files; it is not opened.`),
  'archive-bad-name': ({ archive, name }: Named) =>
    unsafe(`${archive} holds a file named ${JSON.stringify(name)}; it is not opened.`),
  'archive-twice': ({ archive, name }: Named) =>
    unsafe(`${archive} holds ${name} twice, letter case aside; it is not opened.`),
  'archive-too-large': ({ archive }: Archive) =>
    unsafe(`${archive} is too large unpacked; it is not opened.`),
  'archive-bomb': ({ archive, name, ratio }: Named & { readonly ratio: number }) =>
    unsafe(`${archive} holds ${name}, which grows more than ${ratio} times when unpacked; it is not opened.`),
  'archive-link': ({ archive, name }: Named) =>
    unsafe(`${archive} holds ${name}, a link or packed in a strange way.`),
  'archive-no-file': ({ archive, name, type }: Named & { readonly type: string }) =>
    unsafe(`${archive} holds ${name}, which is a ${type} and no file.`),
  'archive-without': ({ archive }: Archive) => strange(`${archive} holds no signed repository.`, nameFile),
  'archive-with-several': ({ archive }: Archive) =>
    strange(`${archive} holds more than one signed repository.`, nameFile),
  'archive-cut': (): Sentence => ({
    code: 'source-incomplete',
    message: 'The file ends too early: it was cut, or a part of it is missing.',
  }),
  'tar-damaged': ({ archive }: Archive) => strange(`${archive} is a damaged tar file.`, 'Copy it again.'),
} as const;
