import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';
import { makeIcns, makeIco } from './containers.mjs';

/**
 * Draws `icon.svg` in every size and container that systems ask for: `node build/app/icons/draw.mjs`. The pictures are
 * committed, so that packaging needs neither a browser nor a converter.
 */
const folder = dirname(fileURLToPath(import.meta.url));
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

const executablePath = findChromium();
if (executablePath === null) throw new Error('Drawing the icons needs a Chromium.');
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

/** @param {number} size in pixels */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** @type {Map<number, Buffer>} */
const pictures = new Map();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) pictures.set(size, await draw(size));
await browser.close();

for (const [size, png] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), makeIco(pictures));
writeFileSync(join(folder, 'icon.icns'), makeIcns(pictures));
