import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { routesOf } from '../../content/format/route.ts';
import {
  createLinkResolver,
  parsePage,
  renderPage,
  sectionsOf,
  type ParsedPage,
} from '../../main/render/render.ts';
import { shared } from '../kit/corpora.ts';
import { quantile, type Bench } from './bench.ts';

const folder = join(shared, 'corpora/markdown/cert-manager/docs');
const rounds = 7;

export const bench: Bench = {
  title: 'Rendering of 201 real pages',
  run: () => Promise.resolve(existsSync(folder) ? measure() : `${folder} is not here.`),
};

function measure() {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const pages = paths.map((path) => parsePage(path, readFileSync(join(folder, path))));
  const links = createLinkResolver({ routes: routesOf(paths).byPath, files: paths });
  const plain = new MarkdownIt({ html: true, linkify: true });

  const ways = {
    ours: (page: ParsedPage) => renderPage(page, links).html.length,
    plain: (page: ParsedPage) => sanitizeHtml(plain.render(page.body)).length,
    sections: (page: ParsedPage) => sectionsOf(page).length,
  };
  const names = ['ours', 'plain', 'sections'] as const;
  const best = Object.fromEntries(names.map((name) => [name, pages.map(() => Number.POSITIVE_INFINITY)]));
  for (let round = 0; round < rounds; round += 1) {
    pages.forEach((page, at) => {
      for (const name of names) {
        const started = performance.now();
        ways[name](page);
        const figures = best[name] ?? [];
        figures[at] = Math.min(figures[at] ?? Number.POSITIVE_INFINITY, performance.now() - started);
      }
    });
  }
  const all = (name: string) => (best[name] ?? []).reduce((sum, one) => sum + one, 0);
  const reference = { name: 'markdown-it and sanitize-html alone', value: all('plain') };
  return [
    {
      ...{ what: 'a page, median', value: quantile(best['ours'] ?? []), unit: 'ms' as const },
      ...{ reference: { name: 'promised', value: 5 }, atMost: 1 },
    },
    { what: 'all pages, for reading', value: all('ours'), unit: 'ms' as const, reference, atMost: 3 },
    {
      what: 'all pages, as sections for search',
      value: all('sections'),
      unit: 'ms' as const,
      reference,
      atMost: 1.5,
    },
  ];
}
