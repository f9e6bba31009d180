import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageIcon } from '../../../renderer/parts/page-icons.ts';

const pages = join(import.meta.dirname, '../../../content/pages');

test('every icon that the bundled library names has a picture of its own', () => {
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const named = files.flatMap((file) => {
    const icon = /^icon: *(\S+)$/m.exec(readFileSync(join(pages, file), 'utf8'))?.[1];
    return icon === undefined ? [] : [icon];
  });
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((icon) => pageIcon(icon) === pageIcon(null))).toEqual([]);
});

test('a name that is not known shows the plain page', () => {
  expect(pageIcon('constructor')).toBe(pageIcon(null));
});
