import { expect, test } from 'vitest';
import { routesOf } from '../../../../content/format/route.ts';
import { createLinkResolver, renderPage } from '../../../../main/render/render.ts';
import { pageOf } from './kit.ts';

const pages = [
  'README.md',
  'docs/docs-content/vertex/vertex.md',
  'docs/docs-content/vertex/install.md',
  'versioned_docs/version-4.4.x/vertex/install.md',
  'versioned_docs/version-4.4.x/vertex/upgrade.md',
];
const links = createLinkResolver({ routes: routesOf(pages).byPath, files: pages });
const addressOf = (written: string, from: string) =>
  /(?:href|data-broken)="([^"]*)"/.exec(renderPage(pageOf(`[x](${written})`, from), links).html)?.[1];

test.each([
  ['/vertex', 'docs/docs-content/vertex/install.md', '/docs/docs-content/vertex'],
  ['/vertex/install', 'docs/docs-content/vertex/vertex.md', '/docs/docs-content/vertex/install'],
  [
    '/vertex/install',
    'versioned_docs/version-4.4.x/vertex/upgrade.md',
    '/versioned_docs/version-4.4.x/vertex/install',
  ],
])('%s in %s is meant from the root of its site: %s', (written, from, route) => {
  expect(addressOf(written, from)).toBe(route);
});

test.each([
  ['/vertex/upgrade', 'docs/docs-content/vertex/vertex.md'],
  ['/vertex/install', 'README.md'],
  ['/elsewhere', 'docs/docs-content/vertex/vertex.md'],
])('%s in %s leads nowhere: no folder above has it', (written, from) => {
  expect(addressOf(written, from)).toContain('There is no page or file');
});
