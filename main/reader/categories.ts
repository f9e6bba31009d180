import * as z from 'zod';
import { folderOf, routeOfPath } from '../../content/format/route.ts';
import type { Library } from '../library/library.ts';

/** How a folder of pages is shown in the tree, where its author says so. */
export interface Category {
  readonly label: string | null;
  /** Smaller comes first among its siblings. */
  readonly position: number | null;
}

/** The keys of Docusaurus's `_category_.json` that mean something in a tree of pages. */
const categorySchema = z.object({
  label: z.string().trim().min(1).max(500).nullable().catch(null),
  position: z.number().nullable().catch(null),
});

/** What the library says of its folders, by route. A file that isn't JSON says nothing: the folder shows its name. */
export async function readCategories(library: Library): Promise<ReadonlyMap<string, Category>> {
  const found = new Map<string, Category>();
  for (const path of library.categories) {
    const bytes = await library.read(path);
    const category = bytes.ok ? parse(new TextDecoder().decode(bytes.value)) : null;
    if (category) found.set(routeOfPath(folderOf(path).replace(/^pages\//, '')), category);
  }
  return found;
}

function parse(text: string): Category | null {
  try {
    return categorySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: the tree does without it.
    return null;
  }
}
