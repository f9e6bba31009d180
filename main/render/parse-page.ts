import type { Problem } from '../api/library-view.ts';
import { asTitle, largestPage, partialKey, type ParsedPage, type PartialText } from './page.ts';
import { decodePage } from './source/decode.ts';
import { splitFrontMatter, type FrontMatter } from './source/front-matter.ts';
import { readHead, mistypedKeys } from './source/head.ts';
import { firstHeading, humanise } from './source/title.ts';
import { ownLabel, wantedIn, type PartialBytes, type Wanted } from './source/wanted.ts';

/** How much of a page that is too large is read for its front matter, bytes. */
const headOfLargePage = 64 * 1024;

/**
 * Takes a page's file apart. Never throws: damage is named in `problems`, and what is left of the page opens.
 *
 * @param path relative to the library's root
 * @param bytes the whole file
 * @param partials the files that it takes in, where they are at hand; without them it says what stood there
 */
export function parsePage(
  path: string,
  bytes: Uint8Array,
  partials: readonly PartialBytes[] = [],
): ParsedPage {
  const tooLarge = bytes.length > largestPage;
  const decoded = decodePage(path, tooLarge ? wholeLines(bytes.subarray(0, headOfLargePage)) : bytes);
  const { keys, body, bodyLine, problems } = splitFrontMatter(path, decoded.text);
  const head = readHead(path, keys);
  return {
    path,
    title: asTitle(head.title ?? firstHeading(body) ?? humanise(path)),
    head,
    body: tooLarge ? '' : body,
    bodyLine,
    length: bytes.length,
    tooLarge,
    problems: [
      ...(tooLarge ? [sizeProblem(path, bytes.length)] : []),
      ...decoded.problems,
      ...problems,
      ...(problems.length === 0 ? mistypedKeys(path, keys) : []),
    ],
    wanted: tooLarge ? [] : wantedIn(body),
    partials: new Map(partials.map((one) => [partialKey(one), textOf(one)])),
  };
}

/** What a partial asks for itself, and the label that others may call it by. */
export function parsePartial(
  path: string,
  bytes: Uint8Array,
): { readonly label: string | null; readonly wanted: readonly Wanted[] } {
  const { keys, body } = sourceOf(path, bytes);
  return { label: ownLabel(keys), wanted: wantedIn(body) };
}

const textOf = ({ path, bytes }: PartialBytes): PartialText => ({ path, body: sourceOf(path, bytes).body });

const sourceOf = (path: string, bytes: Uint8Array): FrontMatter =>
  splitFrontMatter(path, decodePage(path, bytes.length > largestPage ? new Uint8Array() : bytes).text);

/** Up to the last line feed, so that no character is cut in two. */
const wholeLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);

const sizeProblem = (path: string, length: number): Problem => ({
  code: 'too-large',
  path,
  message: `The page is ${(length / 1024 / 1024).toFixed(1)} MB; pages over ${largestPage / 1024 / 1024} MB are not shown.`,
});
