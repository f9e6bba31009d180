import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { routesOf } from '../../../../content/format/route.ts';
import {
  anchorsOf,
  createLinkResolver,
  parsePage,
  renderPage,
  sectionsOf,
} from '../../../../main/render/render.ts';
import { harmIn } from '../../../attack/markdown/harmless.ts';
import { describeWith, shared } from '../../../kit/corpora.ts';

const folder = join(shared, 'corpora/markdown/cert-manager/docs');

/** 201 pages that nobody here wrote, MDX habits included. */
describeWith(folder, 'the cert-manager documentation', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const paths = files.filter((path) => path.endsWith('.md'));
  const pages = paths.map((path) => parsePage(path, readFileSync(join(folder, path))));
  const { byPath, duplicates } = routesOf(paths);
  const anchors = new Map(pages.map((page) => [byPath.get(page.path) ?? '', anchorsOf(page)]));
  const links = createLinkResolver({ routes: byPath, files, anchors: (route) => anchors.get(route) ?? null });
  const views = pages.map((page) => ({ page, view: renderPage(page, links) }));

  test('has a route and a title for each page, and sound front matter', () => {
    expect(duplicates).toEqual([]);
    expect(pages.flatMap((page) => page.problems)).toEqual([]);
    for (const page of pages) expect(page.title).not.toBe('');
  });

  test('comes out harmless', () => {
    for (const { view } of views) expect(harmIn(view.html)).toEqual([]);
  });

  test('leaves no markup of its extensions in the text', () => {
    for (const { page, view } of views) {
      const text = view.html.replace(/<(pre|code)[\s>].*?<\/\1>/gs, '').replace(/<[^>]*>/g, '');
      expect(text, page.path).not.toMatch(/^:::|&lt;\/?(?:Tab|div|br|table|td|p)\b|^\|.*\|$/m);
    }
  });

  test('has sections at the anchors of the rendered pages, and loses no heading', () => {
    for (const { page, view } of views) {
      const sections = sectionsOf(page).flatMap((section) => section.anchor ?? []);
      expect(sections, page.path).toEqual(view.outline.map((entry) => entry.id));
    }
  });

  test('has the problems that were judged by hand, and no others', () => {
    const problems = views.flatMap(({ view }) => view.problems);
    const missing = problems.filter((problem) => problem.code === 'missing-image');
    for (const problem of missing) expect(problem.message).toMatch(/\/images\/|\/docs\/devops-tips\//);
    const broken = problems.filter((problem) => problem.code === 'broken-link');
    for (const problem of broken)
      expect(problem.message).toMatch(/\.yaml |\/announcements\/| \.\/gatekeeper\/ /);
    const gone = problems.filter((problem) => problem.code === 'broken-anchor');
    expect(new Set(gone.map((problem) => /“(.*)”/.exec(problem.message)?.[1]))).toEqual(new Set(goneAnchors));
    expect(problems).toHaveLength(missing.length + broken.length + gone.length);
  });
});

/** Headings that were renamed or removed while links to them stayed. */
const goneAnchors = [
  'container-engines',
  'legacy-kubectl-plugin',
  'steps',
  'secretless-authentication-with-a-service-account',
  'creating-a-venafi-trust-protection-platform-issuer',
  'copy-annotations-to-the-certificate',
  'referencing-your-own-serviceaccount-within-in-an-issuer-or-clusterissuer',
  'certificate-lifecycle',
];
