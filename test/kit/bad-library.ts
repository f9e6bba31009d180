import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** What a good page says, wherever a page can be expected to open. */
export const goodWords = 'This page is good.';

const good = (title: string) => `---\ntitle: "${title}"\n---\n\n${goodWords}\n`;
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Pages by path; every one of them must open, whatever it holds. */
export const badPages: Readonly<Record<string, string | Uint8Array>> = {
  'pages/index.md': good('Home'),
  'pages/damaged-head.md': `---\ntitle: Damaged: head\nicon: [lock\n---\n\n${goodWords}\n`,
  'pages/open-head.md': `---\ntitle: Open head\n\n${goodWords}\n`,
  'pages/not-utf8.md': new Uint8Array([...Buffer.from(`# Latin\n\n${goodWords} caf`), 0xe9, 0x0a]),
  'pages/binary.md': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
  'pages/empty.md': '',
  'pages/huge.md': `---\ntitle: Huge\n---\n${'Twenty megabytes of words. '.repeat(776_723)}`,
  'pages/many-headings.md': `${goodWords}\n\n${lines(10_000, (at) => `## Heading ${at % 7}\n`)}`,
  'pages/deep-quote.md': `${goodWords}\n\n${'> '.repeat(10_000)}x`,
  'pages/deep-list.md': `${goodWords}\n\n${lines(600, (at) => `${'  '.repeat(at)}- x`)}`,
  'pages/deep-html.md': `${goodWords}\n\n${'<div>'.repeat(10_000)}x`,
  'pages/with space.md': good('With space'),
  'pages/100%.md': good('Percent'),
  'pages/a#b.md': good('Number sign'),
  'pages/what?.md': good('Question mark'),
  'pages/Überblick 概要 🔒.md': good('Unicode'),
  'pages/"quoted" & <tagged>.md': good('Quoted'),
  'pages/twice.md': good('Twice, beside'),
  'pages/twice/index.md': good('Twice, inside'),
  'pages/alias-a.md': `---\ntitle: A\naliases: [/old]\n---\n\n${goodWords}\n`,
  'pages/alias-b.md': `---\ntitle: B\naliases: [/old]\n---\n\n${goodWords}\n`,
  'pages/no-picture.md': `${goodWords}\n\n![The plan](/assets/gone.svg)\n`,
  'pages/broken-links.md': `${goodWords}\n\n[a](/nowhere) [b](./with%20space.md#nowhere)\n`,
  'pages/unsafe-links.md': `${goodWords}\n\n[a](javascript:alert(1)) [b](data:text/html,x) <a href="vbscript:x">c</a>\n`,
  'pages/hostile.md': `${goodWords}\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n<iframe src="//x"></iframe>\n`,
};

/** Problems that each file must be named with, by path. A file that is not here must have none. */
export const badProblems: Readonly<Record<string, readonly string[]>> = {
  'pages/damaged-head.md': ['front-matter-invalid'],
  'pages/open-head.md': ['front-matter-invalid'],
  'pages/not-utf8.md': ['not-utf8'],
  'pages/binary.md': ['not-utf8'],
  'pages/huge.md': ['too-large'],
  'pages/many-headings.md': ['too-many-headings'],
  'pages/deep-quote.md': ['too-deep'],
  'pages/deep-list.md': ['too-deep'],
  'pages/deep-html.md': ['too-deep'],
  'pages/twice.md': ['duplicate-route'],
  'pages/alias-b.md': ['duplicate-alias'],
  'pages/no-picture.md': ['missing-image'],
  'pages/broken-links.md': ['broken-anchor', 'broken-link'],
  'pages/unsafe-links.md': ['unsafe-link'],
  'pages/hostile.md': ['missing-image'],
  'pages/out.md': ['outside-folder'],
  'pages/out-folder': ['outside-folder'],
  'pages/dangling.md': ['unreadable'],
  'pages/name-\uFFFD.md': ['unreadable'],
  'bulletins/no-json.json': ['bulletin-invalid'],
  'bulletins/no-csaf.json': ['bulletin-invalid'],
};

/**
 * Writes a library with everything in it that can be wrong with a folder of documentation.
 *
 * @returns the library's folder; it goes when the test is over
 */
export function badLibrary(): string {
  const around = tempFolder();
  const root = join(around, 'library');
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of Object.entries(badPages)) write(path, content);
  write('bulletins/no-json.json', '{"document": ');
  write('bulletins/no-csaf.json', '{"hello": "world"}');
  writeFileSync(join(around, 'secret.md'), '# Secret\n\nNot for the reader.\n');
  mkdirSync(join(around, 'secrets'));
  writeFileSync(join(around, 'secrets/more.md'), '# Secret\n');
  symlinkSync(join(around, 'secret.md'), join(root, 'pages/out.md'));
  symlinkSync(join(around, 'secrets'), join(root, 'pages/out-folder'));
  symlinkSync(join(around, 'gone.md'), join(root, 'pages/dangling.md'));
  writeFileSync(
    Buffer.concat([Buffer.from(join(root, 'pages/name-')), Buffer.from([0xff]), Buffer.from('.md')]),
    'x',
  );
  return root;
}
