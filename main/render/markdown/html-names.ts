/** Elements that HTML knows or knew (HTML standard, sections 4 and 16.2), and roots of foreign content. */
const names = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
  image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta
  meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre
  progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style
  sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`
    .split(/\s+/)
    .filter(Boolean),
);

/** Elements whose content isn't markup, or isn't for showing: they go with all they hold. */
const rawText = new Set([
  ...[
    'script',
    'style',
    'textarea',
    'title',
    'xmp',
    'plaintext',
    'noembed',
    'noframes',
    'noscript',
    'iframe',
  ],
  ...['template', 'svg', 'math', 'select', 'option', 'optgroup', 'datalist'],
]);

/** Components that bear an HTML element's name in another case. */
const namesakes = new Set(['Details', 'Link', 'Video', 'Audio', 'Image', 'Table', 'Search', 'Section']);

/** Whether a tag is a component's: capitalised, and not HTML shouted (`<DIV>`). */
export const isComponentName = (name: string): boolean =>
  /^[A-Z]/.test(name) && (!isHtmlName(name) || namesakes.has(name));

/** Whether HTML knows an element of this name. */
export const isHtmlName = (name: string): boolean => names.has(name.toLowerCase());

/** Whether an element goes with everything in it. */
export const isRawTextName = (name: string): boolean => rawText.has(name.toLowerCase());
