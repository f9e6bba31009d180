import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBulletin } from '../../../main/bulletins/parse-bulletin.ts';
import { searchable } from '../../../main/bulletins/searchable.ts';
import type { SearchDocument, SearchSection } from '../../../main/search/search-document.ts';

const shared = path.resolve(import.meta.dirname, '../../../../shared/corpora');

export function readCsaf(): SearchDocument[] {
  const folder = path.join(shared, 'csaf');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .flatMap((file) => {
      const parsed = parseBulletin(file, readFileSync(path.join(folder, file)));
      if (!('bulletin' in parsed) || !parsed.bulletin) return [];
      const s = searchable(parsed.bulletin);
      return [
        {
          path: file,
          route: `/security-bulletins/reports/${file.replace('.json', '')}`,
          kind: 'bulletin' as const,
          title: s.title,
          breadcrumbs: [],
          description: '',
          ids: s.ids,
          facets: {
            severity: s.severity,
            product: s.products,
            version: s.versions,
            year: s.year,
            status: s.status,
          },
          sections: s.sections.map((one) => ({
            anchor: one.anchor,
            heading: one.heading,
            headings: [],
            level: 2,
            text: one.text,
            code: '',
          })),
        },
      ];
    });
}

export function readMarkdown(name: string): SearchDocument[] {
  const folder = path.join(shared, 'markdown', name);
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((f) => f.endsWith('.md'))
    .map((file) => pageOf(file, readFileSync(path.join(folder, file), 'utf8')));
}

function pageOf(file: string, raw: string): SearchDocument {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(raw);
  const body = front ? raw.slice(front[0].length) : raw;
  const title =
    /^title:\s*['"]?(.*?)['"]?\s*$/m.exec(front?.[1] ?? '')?.[1] ?? /^# (.*)$/m.exec(body)?.[1] ?? file;
  const description = /^description:\s*['"]?(.*?)['"]?\s*$/m.exec(front?.[1] ?? '')?.[1] ?? '';
  const sections: SearchSection[] = [];
  let current = {
    anchor: null as string | null,
    heading: null as string | null,
    text: [] as string[],
    code: [] as string[],
  };
  let inCode = false;
  const flush = () =>
    sections.push({
      anchor: current.anchor,
      heading: current.heading,
      headings: [],
      level: 2,
      text: current.text.join('\n'),
      code: current.code.join('\n'),
    });
  for (const line of body.split('\n')) {
    if (/^\s*```/.test(line)) {
      inCode = !inCode;
      continue;
    }
    const h = inCode ? null : /^(#{1,6})\s+(.*)$/.exec(line);
    if (h) {
      flush();
      current = {
        anchor: (h[2] ?? '').toLowerCase().replace(/[^\w]+/g, '-'),
        heading: (h[2] ?? '').replace(/[`*]/g, ''),
        text: [],
        code: [],
      };
    } else if (inCode) current.code.push(line);
    else current.text.push(line.replace(/\]\([^)]*\)/g, ']').replace(/[`*[\]]/g, ''));
  }
  flush();
  return {
    path: file,
    route: `/${file.replace(/\.md$/, '')}`,
    kind: 'page',
    title,
    breadcrumbs: file.split('/').slice(0, -1),
    description,
    ids: [],
    facets: { product: [], version: [] },
    sections,
  };
}
