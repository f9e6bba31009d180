import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../build/app/find-chromium.mjs';
import { parsePage, renderPage } from '../../../main/render/render.ts';
import { smallLibrary } from '../../unit/main/render/kit.ts';
import { vectors } from './vectors.ts';

/**
 * The same hostile pages in a real browser, with scripts on and no content security policy: the HTML has to be
 * harmless by itself, whatever stands around it later.
 */
const origin = 'http://reader.test';
const families = Object.entries(vectors);
const pages = new Map(families.map(([family, list]) => [pathOf(family), documentOf(list)]));

function pathOf(family: string): string {
  return `/page/${encodeURIComponent(family)}`;
}

/** One document for a family: a navigation each would take minutes. */
function documentOf(list: readonly string[]): string {
  const bodies = list.map((vector) => {
    const page = parsePage('pages/guide/page.md', new TextEncoder().encode(`${vector}\n\nafter`));
    return `<main>${renderPage(page, smallLibrary()).html}</main>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Hostile</title><body>${bodies.join('\n')}</body>`;
}

/** Does to every element what a reader could do by accident; answers with the program's names that a page took. */
const poke = `(() => {
  addEventListener('click', (event) => event.preventDefault(), true);
  const taken = ['fieldbook', 'call', 'app', 'root', 'x'].filter((name) => name in window);
  for (const element of document.body.querySelectorAll('*')) {
    for (const type of ['pointerover', 'mouseover', 'focus', 'input', 'toggle', 'animationstart', 'error', 'load']) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    element.focus();
    element.click();
  }
  if (typeof document.getElementById !== 'function') taken.push('getElementById');
  return new Promise((resolve) => setTimeout(() => resolve(taken)));
})()`;

const executablePath = findChromium();
if (executablePath === null)
  process.stderr.write('skipped: hostile pages in Chromium: no Chromium was found\n');

describe.skipIf(executablePath === null)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const dialogs = new Set<string>();

  beforeAll(async () => {
    browser = await chromium.launch({
      ...(executablePath === null ? {} : { executablePath }),
      args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
    });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => {
      dialogs.add(dialog.message());
      void dialog.dismiss();
    });
    await page.route('**/*', (route) => {
      const body = pages.get(new URL(route.request().url()).pathname);
      return route.fulfill({
        status: body === undefined ? 404 : 200,
        contentType: 'text/html',
        body: body ?? '',
      });
    });
  });

  afterAll(() => browser.close());

  async function visit(path: string) {
    requests.length = 0;
    dialogs.clear();
    await page.goto(origin + path);
    const taken: unknown = await page.evaluate(poke);
    return { ran: [...dialogs], asked: requests.filter((url) => url !== origin + path), taken };
  }

  test('what the others look for would be noticed', async () => {
    pages.set(
      '/page/alive',
      '<body><img src="/x.png" onerror="alert(1)"><p id="root" onclick="alert(2)">x</p></body>',
    );
    expect(await visit('/page/alive')).toEqual({
      ran: ['1', '2'],
      asked: [`${origin}/x.png`],
      taken: ['root'],
    });
  });

  test.each(families)('%s: runs and loads nothing', async (family, list) => {
    const { ran, asked, taken } = await visit(pathOf(family));
    expect(ran).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${origin}/library/`))).toEqual([]);
    expect(taken).toEqual([]);
    expect(await page.evaluate('document.querySelectorAll("main").length')).toBe(list.length);
  });
});
