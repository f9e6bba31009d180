import { describe, expect, test } from 'vitest';
import { checkPage, renderPage, sectionsOf, type ParsedPage } from '../../../main/render/render.ts';
import { readBundledPages } from '../../kit/bundled-pages.ts';
import { bundledBulletins, jsonFiles } from '../../kit/corpora.ts';

const { pages, routes, links } = readBundledPages();
const named: readonly (readonly [string, ParsedPage])[] = pages.map((page) => [page.path, page]);

/** Everything of a page that is read as prose. */
const proseOf = (page: ParsedPage): string =>
  sectionsOf(page)
    .map(({ heading, text }) => `${heading ?? ''}\n${text}`)
    .join('\n');

const words = (text: string): number => text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;

describe.each(named)('%s', (path, page) => {
  test('has nothing wrong with it: links, anchors, pictures, front matter', () => {
    const problems = [...page.problems, ...checkPage(page, links)];
    expect(problems.map(({ line, message }) => `${path}:${line ?? '?'} ${message}`)).toEqual([]);
  });

  test('has a title, a description of a sentence, and a place among its siblings', () => {
    const { title, description, order } = page.head;
    expect(title).not.toBeNull();
    expect(description ?? '').toMatch(/^.{20,200}[.?!]$/s);
    expect(order).toEqual(expect.any(Number));
  });

  test('has headings in order: from the second level, none skipped, none twice', () => {
    const headings = sectionsOf(page).slice(1);
    let enclosing = 1;
    for (const { level, heading } of headings) {
      expect(level, `${heading} stands at level ${level} below level ${enclosing}`).toBeLessThanOrEqual(
        enclosing + 1,
      );
      expect(level, `${heading} repeats the title's level`).toBeGreaterThanOrEqual(2);
      enclosing = level;
    }
    const texts = headings.map(({ heading }) => heading);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('says enough, and not too much for one page', () => {
    const count = words(proseOf(page));
    expect(count).toBeGreaterThanOrEqual(150);
    expect(count).toBeLessThanOrEqual(1600);
  });

  test('holds no placeholder', () => {
    expect(proseOf(page)).not.toMatch(/\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|coming soon|to be written)\b/i);
  });

  test('gives every picture a text alternative that tells something', () => {
    const { html } = renderPage(page, links);
    for (const [picture, alt] of html.matchAll(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g)) {
      expect(words(alt ?? ''), picture).toBeGreaterThanOrEqual(5);
    }
    expect(html.match(/<img\b(?![^>]*\balt=)[^>]*>/g) ?? []).toEqual([]);
    expect(html).not.toContain('picture-missing');
  });
});

describe('the terms of the house are kept', () => {
  // content/README.md, "Terms": what is written instead is there.
  const unwanted: readonly (readonly [RegExp, string])[] = [
    [/\bVerteX Airgap\b|\bVertex\b|\bair[- ]gap(?:ped)? VerteX\b/, 'Palette VerteX airgap'],
    [/\bairgapped\b|\boffline site\b/i, 'air-gapped site'],
    [/\b(?:guest|child) clusters?\b/i, 'tenant cluster'],
    [/\blog(?:s|ged|ging)? in(?:to)?\b|\bto login\b/i, 'sign in'],
  ];
  test.each(named)('%s', (_, page) => {
    const found = unwanted.flatMap(([pattern, better]) => {
      const word = pattern.exec(proseOf(page))?.[0];
      return word === undefined ? [] : [`"${word}": write ${better}`];
    });
    expect(found).toEqual([]);
  });
});

test('no address leads to two pages', () => {
  const addresses = pages.flatMap(({ path, head }) => [routes.get(path) ?? '', ...head.aliases]);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

test('the original addresses open', () => {
  const original = [
    '/security',
    '/security/core-principles',
    '/security/lifecycle',
    '/security/lifecycle/secure-development',
    '/security/lifecycle/release-process',
    '/security/product-architecture',
    '/security/product-architecture/platform-security',
    '/security/product-architecture/data-encryption',
    '/security/product-architecture/saas-operation',
    '/security/product-architecture/self-hosted-operation',
    '/security/product-architecture/tenant-cluster',
    '/security/security-bulletins',
    '/security-bulletins',
    '/compliance',
  ];
  expect(original.filter((route) => links.route(route) === null)).toEqual([]);
});

test('every page can be reached from the overview by links', () => {
  const byRoute = new Map(pages.map((page) => [routes.get(page.path) ?? '', page]));
  const reached = new Set<string>();
  const queue = ['/security'];
  for (let route = queue.pop(); route !== undefined; route = queue.pop()) {
    const page = byRoute.get(links.route(route) ?? '');
    const own = page && routes.get(page.path);
    if (!page || own === undefined || reached.has(own)) continue;
    reached.add(own);
    const { html } = renderPage(page, links);
    queue.push(...[...html.matchAll(/href="([^"#]+)/g)].map(([, target]) => target ?? ''));
  }
  expect([...byRoute.keys()].filter((route) => !reached.has(route))).toEqual([]);
});

test('bulletins that are named in prose exist', () => {
  const known = new Set(
    jsonFiles(bundledBulletins).map(([name]) => name.replace(/\.json$/, '').toUpperCase()),
  );
  for (const page of pages) {
    for (const [id, before] of linked(page)) {
      expect(known.has(id), `${page.path} links ${id} (${before})`).toBe(true);
    }
  }
});

/** CVE numbers in links to bulletins. */
const linked = (page: ParsedPage): readonly (readonly [string, string])[] =>
  [...page.body.matchAll(/\[([^\]]*)\]\(\/security-bulletins\/reports\/([^)#]+)/g)].map(
    ([, text, id]) => [(id ?? '').toUpperCase(), text ?? ''] as const,
  );
