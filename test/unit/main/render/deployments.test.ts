import { expect, test } from 'vitest';
import { parsePage } from '../../../../main/render/parse-page.ts';
import { renderPage, sectionsOf } from '../../../../main/render/render.ts';
import { noLinks } from '../../../../main/render/links.ts';

const parse = (markdown: string) => parsePage('a.md', new TextEncoder().encode(markdown));
const render = (markdown: string) => renderPage(parse(markdown), noLinks);

test('a part for some deployments says so, and carries their names', () => {
  const { html } = render(':::deployment Air gapped, Helm\nText.\n:::');
  expect(html.replaceAll('\n', '')).toBe(
    '<section class="for-deployment" data-deployment="air-gapped helm"><p class="deployment-label">For Air gapped, Helm</p><p>Text.</p></section>',
  );
});

test('its headings are in the outline with its deployments; others have none', () => {
  const { outline } = render('## One\n\n:::deployment appliance\n\n## Two\n\nText.\n\n:::\n\n## Three');
  expect(outline).toEqual([
    { id: 'one', text: 'One', level: 2 },
    { id: 'two', text: 'Two', level: 2, deployments: ['appliance'] },
    { id: 'three', text: 'Three', level: 2 },
  ]);
});

test('tabs of a set named deployment are each for what they are called; other tabs are for all', () => {
  const tabs = (name: string) =>
    render(`::::tabs ${name}\n:::tab Connected\na\n:::\n:::tab Other\nb\n:::\n::::`).html;
  expect(tabs('deployment')).toContain('data-deployment="connected"');
  expect(tabs('deployment')).toContain('data-deployment="other"');
  expect(tabs('os')).not.toContain('data-deployment');
});

test('search reads what is in it', () => {
  const [first] = sectionsOf(parse(':::deployment SaaS\nFindable words.\n:::'));
  expect(first?.text).toContain('Findable words.');
});

test('no mark can break out of its attribute', () => {
  const { html } = render(':::deployment x" onclick="alert(1)\nText.\n:::');
  expect(html).not.toMatch(/<section[^>]* onclick/);
});
