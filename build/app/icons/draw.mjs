import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';

/**
 * Draws `icon.svg` in every size that systems ask for: `node build/app/icons/draw.mjs`. The pictures are committed, so
 * that packaging needs no browser.
 */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const folder = dirname(fileURLToPath(import.meta.url));
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

const executablePath = findChromium();
if (executablePath === null) throw new Error('Drawing the icons needs a Chromium.');
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
