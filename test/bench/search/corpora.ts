import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulletinDocument } from '../../../main/search/documents/bulletin-document.ts';
import { pageDocument } from '../../../main/search/documents/page-document.ts';
import type { SearchDocument } from '../../../main/search/search-document.ts';
import { seeded } from './random.ts';

/** A named set of documents to search in. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  /** Documents of one family are the same to whoever asks; by default, versions of one page. */
  readonly family?: (path: string) => string;
}

/** The repository: the bench is started by npm, from its root, and runs bundled. */
const shared = join(process.cwd(), '../shared/corpora');
const bundled = join(process.cwd(), 'content');
const packages = join(process.cwd(), 'node_modules');

/** The corpora that are here, smallest first. */
export function readCorpora(): readonly Corpus[] {
  const pages = readFolder(join(shared, 'markdown/cert-manager/docs'));
  const advisories = readFolder(join(shared, 'csaf'));
  return [
    { name: 'bundled library', documents: readFolder(bundled) },
    { name: 'READMEs of packages', documents: readmes() },
    { name: 'cert-manager', documents: pages },
    { name: 'cert-manager in 10 versions', documents: versionsOf(pages, 10) },
    { name: 'CSAF', documents: advisories },
    { name: 'CSAF by flaws', documents: byFlaws(advisories) },
    { name: 'CSAF, nine times', documents: repeated(advisories, 9), family: original },
  ].filter(({ documents }) => documents.length > 0);
}

/** What the packages that this repository uses say of themselves: Markdown by hundreds of hands, and nothing was tuned on it. */
function readmes(): readonly SearchDocument[] {
  const documents = readFolder(packages, (path) => /^(?:@[^/]+\/)?[^/]+\/readme\.md$/i.test(path));
  return documents.filter(({ sections }) => sections.some(({ text }) => text.length > 200));
}

function readFolder(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): readonly SearchDocument[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted).sort();
  return names.flatMap((path) => {
    const place = { path, at: join(folder, path), hash: '', route: `/${path}`, title: null, ids: [] };
    const file = { ...place, breadcrumbs: path.split('/').slice(0, -1) };
    if (path.endsWith('.md')) return [pageDocument({ ...file, kind: 'page' }, readFileSync(file.at), [])];
    if (!path.endsWith('.json')) return [];
    return bulletinDocument({ ...file, kind: 'bulletin' }, readFileSync(file.at), []) ?? [];
  });
}

/** The same pages under version folders; in each version one page in three has words of its own. */
function versionsOf(pages: readonly SearchDocument[], count: number): readonly SearchDocument[] {
  return Array.from({ length: count }, (_, version) => {
    const random = seeded(version);
    const folder = `v1.${version + 3}-docs`;
    return pages.map((page): SearchDocument => {
      const edited = random.next() < 0.33;
      const sections = edited
        ? page.sections.map((section) => ({ ...section, text: edit(section.text, version) }))
        : page.sections;
      return {
        ...page,
        path: `${folder}/${page.path}`,
        breadcrumbs: [folder, ...page.breadcrumbs],
        sections,
      };
    });
  }).flat();
}

const original = (path: string) => path.replace(/^t\d-/, '').replace(/^icsa-\d\d/, 'icsa');

const edit = (text: string, version: number) =>
  text
    .replace(/\bcan\b/g, version % 2 === 0 ? 'may' : 'can')
    .replace(/\.(?=\n|$)/, `, since release 1.${version}.0.`);

/**
 * Advisories taken apart: every flaw a document of its own, under its first sentence, and what is left of the advisory another. No
 * text is there twice but what the publishers themselves repeat.
 */
function byFlaws(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const taken = new Set<string>();
  return documents.flatMap((document) => {
    const flaws = document.sections.flatMap((section) => {
      const id = /\bCVE-\d{4}-\d{4,}\b/.exec(section.heading ?? '')?.[0];
      if (id === undefined || taken.has(id)) return [];
      taken.add(id);
      const said = section.text.replace(/^[\w ]{0,40}: /, '');
      const title = /^.{20,110}?(?=[.:;\n]|\s\S*$)/.exec(said)?.[0] ?? said.slice(0, 80);
      return [{ ...document, path: `${document.path}/${id}`, title, ids: [id], sections: [section] }];
    });
    const others = document.sections.filter(
      ({ heading }) => !flaws.some(({ sections: [own] }) => own?.heading === heading),
    );
    const ids = document.ids.filter((id) => !flaws.some(({ ids: [own] }) => own === id));
    return [{ ...document, ids, sections: others }, ...flaws];
  });
}

/** Advisories again under other numbers and about other products. */
function repeated(documents: readonly SearchDocument[], times: number): readonly SearchDocument[] {
  return Array.from({ length: times }, (_, turn) => {
    if (turn === 0) return documents;
    const random = seeded(turn);
    const renamed = (text: string) =>
      text
        .replace(
          /\b(CVE)-(\d{4})-(\d+)/g,
          (_, cve: string, year: string, number: string) => `${cve}-${Number(year) - turn}-${number}`,
        )
        .replace(/\b(ICSA)-23-/g, `$1-${30 + turn}-`)
        .replace(
          /\b([A-Z]{2,})(\d{2,})\b/g,
          (_, letters: string, digits: string) => `${letters}${Number(digits) + turn * 7}`,
        );
    const word = () =>
      Array.from(
        { length: 7 },
        () => 'bcdfglmnprst'.charAt(random.below(12)) + 'aeiou'.charAt(random.below(5)),
      )
        .join('')
        .slice(0, 9);
    return documents.map((document): SearchDocument => {
      const own = word();
      return {
        ...document,
        path: renamed(document.path.toUpperCase()).toLowerCase().replace(/^/, `t${turn}-`),
        title: `${renamed(document.title)} ${own}`,
        ids: document.ids.map(renamed),
        sections: document.sections.map((section) => ({
          ...section,
          heading: section.heading && renamed(section.heading),
          text: renamed(section.text),
        })),
      };
    });
  }).flat();
}
