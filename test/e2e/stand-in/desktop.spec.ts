import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../kit/app.ts';
import { expect, test } from '../kit/fixtures.ts';
import { startAgain, startStandInHost } from '../kit/stand-in-host.ts';

/** The desktop's insides. */
function inside(app: App) {
  const [window] = app.standIn?.windows() ?? [];
  if (app.standIn === null || window === undefined) throw new Error('This spec is for the stand-in.');
  return { standIn: app.standIn, window };
}

/** What the log says; it begins with the first thing worth noting. */
const logIn = (dataDir: string): string => {
  const file = join(dataDir, 'logs/fieldbook.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const searchField = (app: App) => app.page.getByRole('combobox').or(app.page.getByRole('searchbox')).first();

test('the window is shown once its page is there, with the walls up', async ({ app }) => {
  const { window } = inside(app);
  await expect.poll(() => window.isVisible()).toBe(true);
  expect(window.options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  });
});

test('the menu does what the keys do', async ({ app }) => {
  const { standIn } = inside(app);
  await expect(app.page.getByRole('main')).toBeVisible();
  standIn.chooseMenu('search');
  await expect(searchField(app)).toBeFocused();
  standIn.chooseMenu('/-/bookmarks');
  await expect.poll(() => app.address()).toBe('/-/bookmarks');
  standIn.chooseMenu('back');
  await expect.poll(() => app.address()).not.toBe('/-/bookmarks');
});

test('a second start hands its link to the first and ends', async ({ app, browser }) => {
  const { window } = inside(app);
  await expect(app.page.getByRole('main')).toBeVisible();
  window.minimize();
  const context = await browser.newContext();
  const second = await startAgain(context, app.dataDir, 'fieldbook:/security/lifecycle');
  expect(await second.app.ended).toBe(0);
  await expect.poll(() => app.address()).toBe('/security/lifecycle');
  expect(window.isMinimized()).toBe(false);
  await context.close();
});

test('an update file opened in a file manager, by its address, leads the running program to its plan', async ({
  app,
  browser,
}) => {
  await expect(app.page.getByRole('main')).toBeVisible();
  const file = join(app.dataDir, 'Edition 42.fieldbook');
  writeFileSync(file, 'no update');
  const context = await browser.newContext();
  await (
    await startAgain(context, app.dataDir, pathToFileURL(file).href)
  ).app.ended;
  await expect.poll(() => app.address()).toContain('/-/updates');
  await context.close();
});

test('the other button offers what can be done with a link, a field and the page', async ({ app }) => {
  const { standIn, window } = inside(app);
  await expect(app.page.getByRole('main')).toBeVisible();
  const ask = (place: object) => {
    const nowhere = { linkURL: '', selectionText: '', isEditable: false, editFlags: {}, frame: null };
    window.webContents.emit('context-menu', {}, { ...nowhere, ...place });
  };
  const choose = (label: string) => {
    const item = standIn.desk.contextMenu.find((one) => one.label === label);
    (item?.click as () => void)();
  };
  const before = await app.page.getByRole('tab').count();
  ask({ linkURL: 'fieldbook://app/security/lifecycle' });
  choose('Open in a new tab');
  await expect(app.page.getByRole('tab')).toHaveCount(Math.max(before, 1) + 1);
  choose('Copy link');
  expect(standIn.desk.clipboard).toBe('fieldbook:/security/lifecycle');
  ask({ selectionText: 'audit log' });
  choose('Search the library for “audit log”');
  await expect.poll(() => app.address()).toBe('/-/search?q=audit%20log');
  ask({});
  choose('Back');
  await expect.poll(() => app.address()).not.toContain('search');
});

test('a link that leads nowhere safe only brings the window to the front', async ({ app, browser }) => {
  await expect(app.page.getByRole('main')).toBeVisible();
  const before = app.address();
  const context = await browser.newContext();
  const second = await startAgain(context, app.dataDir, 'fieldbook:/../../etc/passwd');
  await second.app.ended;
  expect(app.address()).toBe(before);
  await context.close();
});

test('an outside address leaves after a yes outside the page', async ({ app }) => {
  const { desk } = inside(app).standIn;
  await expect(app.page.getByRole('main')).toBeVisible();
  const leave = (url: string) => app.page.evaluate((target) => void window.open(target), url);
  await leave('https://outside.example/');
  await expect.poll(() => desk.dialogs).toHaveLength(1);
  expect(desk.openedOutside).toEqual([]);
  desk.presses.push('Open');
  await leave('https://outside.example/');
  await expect.poll(() => desk.openedOutside).toEqual(['https://outside.example/']);
});

test('a page that falls comes back where it was', async ({ app }) => {
  const { standIn, window } = inside(app);
  await app.goto('/security/lifecycle');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  window.webContents.forcefullyCrashRenderer();
  await expect.poll(async () => (await standIn.page()) === app.page).toBe(false);
  const page = await standIn.page();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(window.webContents.getURL()).toBe('fieldbook://app/security/lifecycle');
  expect(logIn(app.dataDir)).toContain('The page fell (crashed');
});

test('the window opens where it was', async ({ app }) => {
  const place = { x: 120, y: 80, width: 1000, height: 700 };
  inside(app).window.setBounds(place);
  await app.restart();
  expect(inside(app).window.options).toMatchObject(place);
});

test('a system that ends everything at once finds the place kept, before any pause in reading', async ({
  app,
}) => {
  const { window } = inside(app);
  const kept = () => readFileSync(join(app.dataDir, 'state.json'), 'utf8');
  const row = app.page.getByRole('treegrid', { name: 'Library' }).getByRole('row', { name: 'Glossary' });
  await app.page.clock.install({ time: new Date() });
  await app.goto('/security');
  await expect(row).toBeVisible();
  await app.page.clock.pauseAt(Date.now() + 3_600_000); // from now on nothing is kept because time went by
  await row.click();
  await expect.poll(() => app.address()).toBe('/glossary');
  expect(kept()).not.toContain('/glossary');
  window.emit('query-session-end', { preventDefault: () => undefined });
  await expect.poll(kept).toContain('/glossary');
});

test('permissions are denied, but for copying text', ({ app }) => {
  const { session } = inside(app).standIn;
  const asked = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'usb',
    'fullscreen',
  ];
  expect(asked.filter((permission) => session.wouldGrant(permission, 'fieldbook://app'))).toEqual([]);
  expect(session.wouldGrant('clipboard-sanitized-write', 'fieldbook://app')).toBe(true);
  expect(session.wouldGrant('clipboard-sanitized-write', 'https://example.com')).toBe(false);
  expect(session.spelling).toEqual({ enabled: false, languages: [] });
  expect([...session.deviceHandlers.keys()].sort()).toEqual(['bluetooth', 'device', 'display']);
});

test('the theme that was chosen is the window’s, too', async ({ app }) => {
  const { standIn, window: frame } = inside(app);
  const { nativeTheme } = standIn;
  expect(frame.backgroundColor).toBe('#ffffff');
  expect(nativeTheme.themeSource).toBe('system');
  await app.page.evaluate(() => window.fieldbook?.call('settings.change', { theme: 'dark' }));
  await expect.poll(() => nativeTheme.themeSource).toBe('dark');
  expect(frame.backgroundColor).toBe('#14171c');
  await app.restart();
  expect(inside(app).standIn.nativeTheme.themeSource).toBe('dark');
});

test('state and log are in the data folder', async ({ app }) => {
  await app.page.evaluate(() => window.fieldbook?.call('settings.change', { textSize: 125 }));
  const state = JSON.parse(readFileSync(join(app.dataDir, 'state.json'), 'utf8')) as { settings: object };
  expect(state.settings).toMatchObject({ textSize: 125 });
  await app.page.evaluate(() => window.open('http://example.com/'));
  await expect.poll(() => logIn(app.dataDir)).toContain('Denied opening http://example.com/.');
});

test('a library that cannot be opened is named, and the program ends', async ({ context }, info) => {
  const dataDir = info.outputPath('data');
  const host = startStandInHost(context, { dataDir, library: info.outputPath('nowhere') });
  await expect(host).rejects.toThrow('The program ended (1) without a window.');
  expect(logIn(dataDir)).toContain('nowhere');
});

test.describe('a window.json that cannot be written', () => {
  test.use({ dataFiles: { 'window.json/a.txt': 'a folder of that name' } });

  test('costs the window’s place and nothing else, and the log says so', async ({ app }) => {
    await expect(app.page.getByRole('main')).toBeVisible();
    inside(app).window.emit('close', { preventDefault: () => undefined });
    expect(logIn(app.dataDir)).toContain('The window’s place or size could not be kept');
  });
});

test.describe('a damaged window.json', () => {
  test.use({ dataFiles: { 'window.json': '{"place":' } });

  test('costs the window’s place and nothing else', async ({ app }) => {
    await expect(app.page.getByRole('main')).toBeVisible();
    expect(inside(app).window.options).not.toHaveProperty('x');
  });
});

test('what is shown is saved as a PDF where the reader chose, by the menu and by its name', async ({
  app,
}) => {
  const { standIn, window } = inside(app);
  await app.goto('/-/print?route=%2Fsecurity%2Flifecycle&whole');
  await expect(app.page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  const begin = (file: string) => (existsSync(file) ? readFileSync(file, 'latin1').slice(0, 5) : '');
  const [first, second] = [join(app.dataDir, 'lifecycle.pdf'), join(app.dataDir, 'again.pdf')];
  standIn.desk.savePaths.push(first, second);
  standIn.chooseMenu('savePdf');
  await expect.poll(() => begin(first)).toBe('%PDF-');
  expect(standIn.desk.dialogs).toContain('Save: lifecycle.pdf');
  await app.page.keyboard.press('Control+Shift+P');
  await app.page.keyboard.type('save as pdf'); // the field may not be there yet
  await expect(app.page.getByRole('option').first()).toContainText('Save as PDF');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => begin(second)).toBe('%PDF-');
  standIn.chooseMenu('print');
  await expect.poll(() => window.webContents.printed).toHaveLength(1);
});

test('menus and boxes speak the reader’s language', async ({ app }) => {
  const { desk } = inside(app).standIn;
  await expect(app.page.getByRole('main')).toBeVisible();
  await app.page.evaluate(() => window.fieldbook?.call('settings.change', { language: 'de' }));
  await expect.poll(() => desk.menu[0]?.label).toBe('&Datei');
  await expect(app.page.locator('html')).toHaveAttribute('lang', /^de/); // the page is loaded anew
  await expect(app.page.getByRole('main')).toBeVisible();
  await app.page.evaluate(() => void window.open('https://outside.example/'));
  await expect.poll(() => desk.dialogs).toEqual(['Diese Adresse außerhalb von Fieldbook öffnen?']);
});
