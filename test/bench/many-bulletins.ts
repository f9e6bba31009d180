import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpora } from './serving.ts';

const corpus = join(corpora, 'csaf');

/** How many bulletins the figures are promised for. */
export const documents = 7000;

/**
 * Fills a folder with the corpus again and again, under ids of its own each time, byte for byte otherwise.
 *
 * @param count how many
 * @returns the files; `null` where the corpus is not there
 */
export function multiplyCorpus(folder: string, count = documents): readonly string[] | null {
  if (!existsSync(corpus)) return null;
  mkdirSync(folder, { recursive: true });
  const originals = readdirSync(corpus)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const text = readFileSync(join(corpus, name), 'utf8');
      const { document } = JSON.parse(text) as { document?: { tracking?: { id?: string } } };
      return document?.tracking?.id === undefined ? [] : [{ name, text, id: document.tracking.id }];
    });
  return Array.from({ length: count }, (_, index) => {
    const { name, text, id } = originals[index % originals.length] ?? { name: '', text: '', id: '' };
    const path = join(folder, `${Math.floor(index / originals.length)}-${name}`);
    writeFileSync(path, text.replace(`"id": "${id}"`, `"id": "${index}-${id}"`));
    return path;
  });
}
