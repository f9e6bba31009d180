import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { daysLater, makePublisher } from '../kit/publisher.ts';

test('the same source, keys and day make the same repository, byte by byte', async () => {
  const publisher = await makePublisher();
  const read = (): Record<string, string> => {
    const entries = readdirSync(publisher.repository, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(files.sort().map((path) => [path, readFileSync(path, 'latin1')]));
  };
  const once = async () => {
    rmSync(publisher.repository, { recursive: true, force: true });
    await publisher.publish({ 'pages/index.md': '# One\n' });
    await publisher.publish({ 'pages/index.md': '# Two\n' }, { date: daysLater(3) });
    return read();
  };
  const [first, second] = [await once(), await once()];
  expect(Object.keys(first).length).toBeGreaterThan(12);
  expect(second).toEqual(first);
});
