/** The elements that a page may be made of. Everything else gives way to its text. */
export const allowedTags: ReadonlySet<string> = new Set(
  `a abbr article aside b bdi bdo blockquote br button caption center cite code col colgroup dd del details dfn div dl
  dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark ol p pre q rp rt ruby s samp
  section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`
    .split(/\s+/)
    .filter(Boolean),
);

/** Attributes, by element; `*` for all. Values are checked by the gate. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'data-anchor', 'title', 'lang', 'dir'],
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

const aligned = ['align-left', 'align-center', 'align-right'];

/** Classes, by element: ours only, so that a page can't dress up as a part of the program. */
export const allowedClasses: Readonly<Record<string, (string | RegExp)[]>> = {
  '*': aligned,
  a: ['picture-outside', 'footnote-ref', 'footnote-back'],
  button: ['code-copy'],
  code: ['hljs', /^language-[\p{L}\p{N}_#+.-]+$/u],
  div: ['admonition', /^admonition-(?:note|tip|info|warning|danger|other)$/, 'tabs', 'table-scroll'],
  figcaption: ['code-title'],
  figure: ['code-block'],
  li: ['task'],
  p: ['deployment-label', 'admonition-title', 'tab-label', 'component-gap', 'page-notice', 'metric-lines'],
  section: ['tab', 'for-deployment', 'footnotes'],
  span: [
    /^hljs-[\w-]+$/,
    /^[\w-]+_$/,
    'code-line',
    'code-line-marked',
    'picture-missing',
    'badge',
    /^said-\w+$/,
  ],
  table: ['release-grid', 'metrics'],
  ul: ['task-list', 'timeline'],
};
