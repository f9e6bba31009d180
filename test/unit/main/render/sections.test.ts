import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../../main/render/render.ts';
import { pageOf, rendered } from './kit.ts';

const sections = (text: string) => sectionsOf(pageOf(text));

describe('sections', () => {
  test('begin with what stands before the first heading, and know the headings around them', () => {
    expect(sections('---\ntitle: T\n---\nIntro.\n\n## A\n\na\n\n### B\n\nb\n\n## C\n')).toEqual([
      { anchor: null, heading: null, headings: [], level: 1, text: 'Intro.', code: '' },
      { anchor: 'a', heading: 'A', headings: [], level: 2, text: 'a', code: '' },
      { anchor: 'b', heading: 'B', headings: ['A'], level: 3, text: 'b', code: '' },
      { anchor: 'c', heading: 'C', headings: [], level: 2, text: '', code: '' },
    ]);
  });

  test('hold text without Markdown, and code by itself', () => {
    const text =
      'One **bold** `key.name` [link](/guide/other).\nSame paragraph.\n\n- item\n- [x] task\n\n' +
      '| a | b |\n|---|---|\n| 1 | 2 |\n\n:::warning Mind this\nBe careful.\n:::\n\n' +
      '```bash title="List"\nls -l\n```\n\n![A plan](/assets/plan.svg)\n\n<script>alert(1)</script>\n';
    expect(sections(text)).toEqual([
      {
        ...{ anchor: null, heading: null, headings: [], level: 1 },
        text: 'One bold key.name link. Same paragraph.\nitem\ntask\na · b\n1 · 2\nMind this\nBe careful.\nList\nA plan',
        code: 'ls -l',
      },
    ]);
  });

  test('are found inside tabs, details and raw HTML, with the anchors of the rendered page', () => {
    const text =
      '# T\n\n:::tabs\n:::tab One\n## In a tab\nx\n:::\n:::\n\n<details>\n<summary>S</summary>\n\n## In details\n\n</details>\n\n' +
      '<h2 id="own">Raw</h2>\n<p>y</p>\n\n## In a tab\n\n> ## Quoted\n';
    const anchors = sections(text).flatMap((section) => section.anchor ?? []);
    expect(anchors).toEqual(['in-a-tab', 'in-details', 'own', 'in-a-tab-1', 'quoted']);
    for (const anchor of anchors) expect(rendered(text).html).toContain(`id="doc-${anchor}"`);
  });

  test('of an empty page are one empty section', () => {
    expect(sections('')).toEqual([
      { anchor: null, heading: null, headings: [], level: 1, text: '', code: '' },
    ]);
  });
});
