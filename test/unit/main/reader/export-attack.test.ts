import { describe, expect, test } from 'vitest';
import type { Site } from '../../../../main/api/site-view.ts';
import { atSite, objections, plant } from './exported.ts';

/** Names that people, or people who mean harm, give to sites. */
const hostileNames = [
  'Werk 3, Halle "B"; Linie 2',
  "=cmd|' /C calc'!A0",
  'Plant;=1+1',
  '@SUM(1;1)',
  'Plant\n=1+1\nMAKER-1,affected',
  '\u202Egro.evil//:sptth',
  'محطة ٧',
  '</style><script>alert(1)</script>',
  '../../etc/passwd',
  '"],"sites":[{"site":null}],"x":["',
];

/** Lines of cells, as RFC 4180 has them. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
    else if (end === '') break;
  }
  return lines.filter((line) => line.length > 1);
}

describe('the name of a site is no more than its name', () => {
  test.each(hostileNames)('%j', async (name) => {
    const { reader, site, file } = await atSite();
    const { id } = await reader.ask('sites.save', { site: { ...plant, name } });
    const sites = [site, id];
    const [head = [], ...lines] = cellsOf((await file({ format: 'csv', sites })).text);
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      expect(line).toHaveLength(head.length);
      expect(line[0]).not.toMatch(/^[=+\-@]/);
    }
    expect(lines.filter(([first]) => first === 'Plant 7')).toHaveLength(4);

    const json = JSON.parse((await file({ format: 'json', sites })).text) as { sites: { site: Site }[] };
    expect(json.sites.map((one) => one.site.name)).toEqual(['Plant 7', name.trim()]);

    const vex = await file({ format: 'vex', sites });
    expect(await objections(vex.text)).toEqual([]);

    const page = await file({ format: 'html', sites });
    expect(page.text.match(/<section>/g)).toHaveLength(2);
    expect(page.text.match(/<\/style>/g)).toHaveLength(1);
    expect(page.text).not.toContain('<script');
    expect(page.text.match(/<h1 dir="auto">/g)).toHaveLength(2);
    for (const made of [page, vex]) expect(made.name).toMatch(/^[a-z0-9.-]+$/);
  });

  test('which two may share: each keeps its own decisions', async () => {
    const { reader, site, file } = await atSite();
    const { id: twin } = await reader.ask('sites.save', { site: plant });
    const json = JSON.parse((await file({ format: 'json', sites: [site, twin] })).text) as {
      sites: { site: Site; bulletins: { id: string; decision: object | null }[] }[];
    };
    const decided = json.sites.map(({ bulletins }) => bulletins.filter(({ decision }) => decision !== null));
    expect(json.sites.map((one) => one.site.id)).toEqual([site, twin]);
    expect(decided.map((list) => list.length)).toEqual([1, 0]);
  });
});
