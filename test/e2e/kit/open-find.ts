import { expect, type Page } from '@playwright/test';
import type { HostName } from './app.ts';

/** Asks to find on this page: by its keys where they are the program's, by the palette where Ctrl+F is the browser's own. */
export async function openFind(page: Page, host: HostName): Promise<void> {
  if (host !== 'web') return page.keyboard.press('Control+f');
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('dialog', { name: 'All commands' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.type('find on');
  await page.keyboard.press('Enter');
}
