import { join } from 'node:path';
import { findingsInBothThemes } from './kit/axe.ts';
import { expect, test } from './kit/fixtures.ts';
import { handbook, rotation } from './kit/handbook.ts';
import { makePublished } from './kit/published.ts';

/** What a screen reader is told: roles, names and states, in their order. A change here is a change for those who listen. */

test.describe('the handbook', () => {
  test.use({ library: handbook });

  test('reader and search are told by landmarks, headings, states and counts', async ({ app }) => {
    const { page } = app;
    await app.goto(rotation);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "Skip to the page"
      - banner:
        - button "Hide the sidebar" [expanded]
        - button "Back"
        - button "Forward" [disabled]
        - search:
          - combobox "Search the library"
      - navigation "Library and your own":
        - heading "Library" [level=2]
        - treegrid "Library":
          - row "Start here" [level=1]
          - row "Guides" [expanded] [level=1]:
            - gridcell:
              - button "Expand Guides"
              - link "Guides"
          - row "Installation" [level=2]
          - row "Key rotation" [level=2]
        - heading "Mine" [level=2]
        - list
        - separator "Width of the sidebar"
      - main:
        - article:
          - navigation "Where this page is"
          - heading "Key rotation" [level=1]
          - button "Bookmark this page"
          - heading "Before you begin" [level=2]
          - 'button "Copy link to this heading: Before you begin"'
          - 'button "Bookmark this heading: Before you begin"'
          - heading "After the rotation" [level=2]
          - navigation "Neighbouring pages":
            - link "Previous Installation"
            - link "Next All markup"
        - complementary:
          - separator "Width of the outline"
          - navigation "On this page":
            - heading "On this page" [level=2]
            - list
      - contentinfo:
        - link "Working copy, unsigned"
        - button "Keyboard shortcuts"
    `);
    await page.getByRole('combobox', { name: 'Search the library' }).fill('rotation');
    await expect(page.getByRole('search')).toMatchAriaSnapshot(`
      - search:
        - combobox "Search the library" [expanded]: rotation
        - button "Clear the search"
        - status: 2 results
        - listbox "Search results":
          - option /^Key rotation Guides/ [selected]
          - option "After the rotation"
          - option "Rotate the wrapping key"
          - option /^Guides Page/
    `);
  });
});

test.describe('the bundled library, for a site', () => {
  const site = {
    ...{
      id: 'plant',
      name: 'Plant 7',
      product: 'palette-vertex-airgap',
      version: '4.4.14',
      deployment: null,
    },
  };
  const state = { version: 1, sites: [site], chosenSite: 'plant', session: { welcomed: true } };
  test.use({ dataFiles: { 'state.json': JSON.stringify(state) } });

  test('the list of bulletins and the plan of an update are told in full', async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    await app.goto('/-/bulletins?q=CVE-2024-45491');
    await expect(page.getByRole('grid', { name: 'Bulletins' }).getByRole('row').nth(1)).toBeVisible();
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading /^Bulletins/ [level=1]
        - paragraph: /4.4.14. \\d+ affect you \\(\\d+ critical\\), \\d+ don’t, \\d+ don’t say/
        - region "Exposure by release":
          - heading "Exposure by release" [level=2]:
            - button "Exposure by release" [expanded]
          - button "Show as table"
          - listbox "Releases, oldest first":
            - option /^4.4.14, your release; \\d+ affect it .*; \\d+ don’t say; \\d+ stated not affected$/
        - group "Filter the bulletins":
          - textbox "Filter by id, title, product or status": CVE-2024-45491
          - group "By verdict":
            - button "Doesn’t say 1"
          - group "By severity":
            - button "Critical 1"
          - status: /1 of \\d+ · \\d+ hidden by the filter/
          - button "Export"
        - grid "Bulletins":
          - rowgroup:
            - row:
              - columnheader "Bulletin"
              - columnheader "Severity"
              - columnheader "Your release"
          - rowgroup:
            - row "CVE-2024-45491":
              - rowheader "CVE-2024-45491"
              - gridcell "9.8 Critical"
              - gridcell "Doesn’t say"
    `);
    expect(await findingsInBothThemes(page), 'the list').toEqual([]);
    await page.getByRole('row', { name: 'CVE-2024-45491' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /libexpat/ })).toBeVisible();
    expect(await findingsInBothThemes(page), 'a bulletin').toEqual([]);

    const published = await makePublished(join(app.dataDir, 'publisher'), {
      'library.json': JSON.stringify({ schema: 1, title: 'Harbour handbook', products: [] }),
      'pages/index.md': '# Harbour\n\nWelcome.\n',
    });
    await app.goto('/-/updates');
    await page.locator('input[type=file]').setInputFiles(published.root);
    await page.getByRole('textbox', { name: 'Source' }).fill(published.repository);
    await page.keyboard.press('Enter');
    const plan = page.getByRole('region', { name: /^Edition 1 of / });
    await expect(plan).toMatchAriaSnapshot(`
      - region:
        - heading /^Edition 1 of / [level=3]
        - paragraph: /withdrawn bulletins · 1 new, \\d+ withdrawn pages · \\d+ bytes to fetch in \\d files/
        - paragraph: Compared with the library that came with the program.
        - paragraph: /From .*stick/
        - group: /Bulletins \\d+ withdrawn/
        - group: /Pages 1 new, \\d+ withdrawn/
        - group: Who signed it
        - button "Install edition 1"
        - button "Not now"
    `);
    expect(await findingsInBothThemes(page), 'the plan').toEqual([]);
  });
});
