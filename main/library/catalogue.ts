import * as z from 'zod';
import type { Problem } from '../api/library-view.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');

const product = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  deployment: z.string().optional(),
  releases: z.array(z.object({ version: z.string().min(1), date: day.optional() })).default([]),
});

const catalogue = z.object({
  schema: z.literal(1),
  title: z.string().min(1),
  languages: z.array(z.string()).min(1).default(['en']),
  publisher: z.object({ name: z.string(), securityContact: z.string().optional() }).default({ name: '' }),
  products: z.array(product).default([]),
  navigation: z.array(z.string().startsWith('/')).default([]),
});

/** What `library.json` says about the library (design, section 4). */
export type Catalogue = z.infer<typeof catalogue>;

/** Where the catalogue lies in a library folder. */
export const cataloguePath = 'library.json';

/** What a folder without a catalogue is called and holds: sensible, and nothing invented. */
export const plainCatalogue = (title: string): Catalogue => catalogue.parse({ schema: 1, title });

/**
 * Reads `library.json`. A damaged one is a problem, and the library opens with the folder's name instead.
 *
 * @param text the file's text
 * @param fallbackTitle the folder's name
 */
export function parseCatalogue(
  text: string,
  fallbackTitle: string,
): { readonly catalogue: Catalogue; readonly problems: readonly Problem[] } {
  const refuse = (message: string) => ({
    catalogue: plainCatalogue(fallbackTitle),
    problems: [{ code: 'catalogue-invalid', path: cataloguePath, message } satisfies Problem],
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse(`The catalogue is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = catalogue.safeParse(json);
  if (parsed.success) return { catalogue: parsed.data, problems: [] };
  const issue = parsed.error.issues[0];
  return refuse(
    `The catalogue is not valid: ${issue?.path.join('.') || 'top level'}: ${issue?.message ?? '?'}`,
  );
}
