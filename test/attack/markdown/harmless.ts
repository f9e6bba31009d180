import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * What a page may hold, written down a second time and independently of the program's own list: a mistake must be
 * made twice to go unseen. Element → attributes; `*` for all.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'data-anchor', 'title', 'lang', 'dir', 'class'],
  a: ['href', 'data-outside', 'data-broken', 'data-file', 'role', 'tabindex', 'aria-disabled'],
  button: ['type', 'aria-label'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  div: ['role', 'aria-label', 'tabindex', 'data-group'],
  figure: ['data-language', 'data-line-numbers'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  input: ['type', 'disabled', 'checked', 'aria-label'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  pre: ['tabindex'],
  section: ['role', 'data-label', 'data-value', 'data-default', 'data-deployment'],
  span: ['role', 'aria-label'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};
const plain =
  `abbr article aside b bdi bdo blockquote br caption cite code dd del dfn dl dt em figcaption footer h1 h2 h3 h4 h5
  h6 header hr i ins kbd mark p q rp rt ruby s samp small strike strong sub summary sup table tbody tfoot thead tr tt u
  ul var wbr`.split(/\s+/);
const classes =
  /^(?:footnotes|footnote-ref|footnote-back|admonition(?:-(?:note|tip|info|warning|danger|other|title))?|tabs|tab|tab-label|table-scroll|code-(?:block|title|copy|line|line-marked)|hljs(?:-[\w-]+)?|[\w-]+_|language-[\p{L}\p{N}_#+.-]+|align-(?:left|center|right)|task|task-list|picture-(?:missing|outside)|component-gap|page-notice|badge|for-deployment|deployment-label)$/u;

const values: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => value.startsWith('doc-'),
  class: (value) => value.split(/\s+/).every((one) => classes.test(one)),
  href: (value) =>
    new URL(value, 'http://reader.test/x/').origin === 'http://reader.test' && /^\/[^/\\]?/.test(value),
  src: (value) =>
    /^\/library\/(?!\/)/.test(value) && new URL(value, 'http://reader.test').pathname.startsWith('/library/'),
  role: (value) =>
    ['link', 'note', 'region', 'img', 'doc-noteref', 'doc-backlink', 'doc-endnotes'].includes(value),
  tabindex: (value) => value === '0',
  'data-outside': (value) => /^(?:https?|mailto|tel):/i.test(value),
};

/** Everything in a page's HTML that may not be there, as sentences; empty for a harmless one. */
export function harmIn(html: string): readonly string[] {
  const harm: string[] = [];
  const stack: Tree.ChildNode[] = [...parseFragment(html).childNodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#comment') harm.push(`a comment: ${'data' in node ? node.data : ''}`);
    if (!('tagName' in node)) continue;
    harm.push(...harmOf(node));
    for (const child of node.childNodes) stack.push(child);
  }
  return harm;
}

function harmOf(element: Tree.Element): readonly string[] {
  const { tagName: tag } = element;
  if (String(element.namespaceURI) !== 'http://www.w3.org/1999/xhtml') return [`foreign content: ${tag}`];
  if (!Object.hasOwn(allowed, tag) && !plain.includes(tag)) return [`an element: ${tag}`];
  const names = [...(allowed['*'] ?? []), ...(allowed[tag] ?? [])];
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return [
    ...element.attrs.flatMap(({ name, value }) => {
      if (!names.includes(name)) return [`an attribute: ${tag}[${name}]`];
      return (values[name]?.(value) ?? true) ? [] : [`a value: ${tag}[${name}="${value}"]`];
    }),
    ...(tag === 'input' && !(attributes['type'] === 'checkbox' && 'disabled' in attributes)
      ? ['a live input']
      : []),
    ...(tag === 'button' && attributes['type'] !== 'button' ? ['a live button'] : []),
  ];
}
