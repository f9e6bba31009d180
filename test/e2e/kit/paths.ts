import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file of the built program. */
export function built(path: 'main/fieldbook.mjs' | 'desktop/main.cjs'): string {
  const file = `${root}out/${path}`;
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build makes it.`);
  return file;
}
