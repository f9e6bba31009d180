import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../main/render/markdown/engine.ts';
import { settleHtml } from '../../../../main/render/markdown/settle-html.ts';

/**
 * The examples of the CommonMark specification, 0.31.2, against our engine with all of its rules. Where our output
 * differs on purpose, the example is made comparable or listed with its reason: never passed over silently.
 */
interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

function readExamples(): readonly Example[] {
  const spec = createRequire(import.meta.url).resolve('commonmark-spec/spec.txt');
  const examples: Example[] = [];
  let section = '';
  const pattern = /^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$|^#{1,6} +(.*)$/gm;
  for (const [, markdown, html, heading] of readFileSync(spec, 'utf8').matchAll(pattern)) {
    if (heading !== undefined) section = heading;
    else if (markdown !== undefined && html !== undefined) {
      const [source, expected] = [markdown.replaceAll('→', '\t'), html.replaceAll('→', '\t')];
      examples.push({ number: examples.length + 1, section, markdown: source, html: expected });
    }
  }
  return examples;
}

/** Markup that is ours on purpose: code as figures, alignment aside, links as they were written. */
const comparable = (html: string): string =>
  html
    .replace(
      /<figure class="code-block"[^>]*><pre tabindex="0"><code class="hljs ?([^"]*)">/g,
      (_all, classes: string) => (classes === '' ? '<pre><code>' : `<pre><code class="${classes}">`),
    )
    .replace(/<\/code><\/pre>(?:<button[^>]*>Copy<\/button>)?<\/figure>/g, '</code></pre>')
    .replace(
      /(href|src)="([^"]*)"/g,
      (_all, name: string, url: string) => `${name}="${decodeAll(url).replaceAll('"', '&quot;')}"`,
    )
    .replaceAll('<del>', '<s>')
    .replaceAll('</del>', '</s>')
    .replace(/<blockquote>\s*<\/blockquote>/g, '<blockquote></blockquote>')
    .replace(/ \/>/g, '>')
    .trim();

const decodeAll = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** Where we mean to differ. */
const deliberate: Readonly<Record<number, string>> = {
  144: 'a language named “;” has no class',
  173: 'a <style> that nobody closes does not take its page with it',
  163: '<Warning> is the callout of MDX sites',
};

const examples = readExamples();

describe('CommonMark 0.31.2', () => {
  const engine = createEngine();
  engine.disable('linkify');

  test('has its 652 examples', () => {
    expect(examples).toHaveLength(652);
  });

  test.each(Object.entries(deliberate))('example %s differs on purpose: %s', (number) => {
    const example = examples[Number(number) - 1];
    expect(comparable(engine.render(example?.markdown ?? ''))).not.toBe(comparable(example?.html ?? ''));
  });

  test.each(examples.filter(({ number }) => !(number in deliberate)))(
    'example $number ($section)',
    ({ markdown, html }) => {
      expect(comparable(engine.render(markdown))).toBe(comparable(settleHtml(html)));
    },
  );
});
