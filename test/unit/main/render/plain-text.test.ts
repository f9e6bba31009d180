import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../main/render/plain-text.ts';
import { rendered } from './kit.ts';

const shown = (markdown: string, width = 60): string => plainText(rendered(markdown).html, { width });

describe('a page in a terminal', () => {
  it('draws a table by columns where its words fit', () => {
    const text = shown('| Key | Lives in |\n| --- | --- |\n| Root key | etcd |\n| Tenant key | database |');
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
      'Key         Lives in',
      '──────────  ────────',
      'Root key    etcd',
      'Tenant key  database',
    ]);
  });

  it('wraps cells inside their column, and sets the rows apart then', () => {
    const text = shown('| A | B |\n| --- | --- |\n| one two three four five six | x |\n| y | z |', 20);
    expect(text).toContain('one two three      x\nfour five six\n');
    expect(text).toContain('\n\ny');
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(20);
  });

  it('shows a table too wide for the terminal as one record a row', () => {
    const text = shown('| Name | Route |\n| --- | --- |\n| Ports | `/air-gapped-operators/ports` |', 24);
    expect(text).toBe('Name: Ports\nRoute:\n  /air-gapped-operators/ports');
  });

  it('survives rows that are short or empty', () => {
    expect(shown('| A | B |\n| --- | --- |\n| only |')).toContain('only');
    expect(plainText('<table></table>')).toBe('');
  });

  it('indents code and never wraps it', () => {
    const long = `echo ${'x'.repeat(90)}`;
    expect(shown(`\`\`\`sh title="Long"\n${long}\n\`\`\``)).toBe(`Long:\n    ${long}`);
  });

  it('bars an admonition, ticks a task and tells a picture', () => {
    expect(shown(':::warning Mind\nThe gap.\n:::')).toBe('│ WARNING: Mind\n│\n│ The gap.');
    expect(shown('- [ ] open\n- [x] done')).toMatch(/\[ \] open[^]*\[x\] done/);
    expect(shown('![Six layers](/assets/plan.svg)')).toBe('[Picture: Six layers]');
  });

  it('says where links lead, but not twice, and not for places in the page itself', () => {
    const { html } = rendered(
      '[a](/guide/other) [b](https://b.example/x) https://c.example/ [d](#d)\n\n## D',
    );
    expect(plainText(html, { width: 100, route: '/guide/page' })).toBe(
      'a </guide/other> b <https://b.example/x> https://c.example/ d\n\nD\n─',
    );
  });

  it('keeps the capitals of headings, and names a picture that is missing', () => {
    expect(shown('### The `kubeadm` step\n\n![The plan](gone.svg)')).toBe(
      '### The kubeadm step\n\n[Picture: The plan]',
    );
  });

  it('survives a page of deep lists', () => {
    expect(shown(`${'- '.repeat(50)}innermost`)).toContain('innermost');
  });
});
