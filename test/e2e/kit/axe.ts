import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong, shortened to what a person needs. */
async function findings(page: Page): Promise<readonly string[]> {
  // A popover stands at the end of the body, in no landmark: its dialog or menu says what it is. Not a rule of WCAG.
  const inLandmarks = (await page.locator('.popover').count()) === 0;
  // The first is off unless asked for: 24 by 24 pixels, or room around (WCAG 2.2, 2.5.8).
  const rules = { 'target-size': { enabled: true }, region: { enabled: inLandmarks } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ rules }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What axe finds wrong in light and in dark, without a new load. */
export async function findingsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await findings(page)).map((finding) => `${colorScheme}: ${finding}`));
  }
  return found;
}
