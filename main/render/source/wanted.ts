import { scanTag, type ScannedTag } from '../markdown/scan-tag.ts';

/**
 * Text of another file that a page shows where it names it.
 *
 * - by file: MDX's `import Setup from './_setup.mdx'`, shown by `<Setup />` (Docusaurus: "Importing Markdown")
 * - by label: `<PartialsComponent category="…" name="…" />`, which means the partial whose front matter says
 *   `partial_category` and `partial_name` so
 */
export type Wanted =
  | { readonly by: 'file'; readonly call: string; readonly file: string }
  | { readonly by: 'label'; readonly call: string; readonly label: string };

/** A file that a page takes in: who calls it, how, and where its bytes are from. */
export interface PartialCall {
  /** The path of the file that names it: the page's, or another partial's. */
  readonly caller: string;
  /** How it is named there: {@link callOf} of the component. */
  readonly call: string;
  /** The path of the file that is meant. */
  readonly path: string;
}

/** One with its bytes, as they are in the file. */
export interface PartialBytes extends PartialCall {
  readonly bytes: Uint8Array;
}

const imported = /^import\s+([A-Z][\w$]*)\s+from\s+(["'])([^"']+\.mdx?)\2/gm;
const labelled = /<PartialsComponent\b/g;

/** More than any honest page takes in. */
const mostWanted = 200;

/** What a text asks for. What stands in a code block is listed too: nothing there is ever shown by it. */
export function wantedIn(body: string): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  const put = (one: Wanted) => wanted.size < mostWanted && wanted.set(one.call, one);
  if (body.includes('import'))
    for (const [, call = '', , file = ''] of body.matchAll(imported)) put({ by: 'file', call, file });
  if (body.includes('<PartialsComponent'))
    for (const { index } of body.matchAll(labelled)) {
      const tag = scanTag(body, index);
      const label = tag && labelIn(tag);
      if (tag && label !== null) put({ by: 'label', call: callOf(tag), label });
    }
  return [...wanted.values()];
}

/** How a component names what it shows. */
export const callOf = (tag: ScannedTag): string => {
  const label = labelIn(tag);
  return label === null ? tag.name : `${tag.name} ${label}`;
};

function labelIn(tag: ScannedTag): string | null {
  const [category, name] = ['category', 'name'].map((key) => tag.attributes.get(key));
  return tag.name === 'PartialsComponent' && category !== undefined && name !== undefined
    ? labelOf(category, name)
    : null;
}

const labelOf = (category: string, name: string): string => `${category}/${name}`;

/** The label that a partial's front matter gives it. */
export function ownLabel(keys: ReadonlyMap<string, unknown>): string | null {
  const [category, name] = ['partial_category', 'partial_name'].map((key) => keys.get(key));
  return typeof category === 'string' && typeof name === 'string' ? labelOf(category, name) : null;
}
