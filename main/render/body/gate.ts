import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';
import { allowedAttributes, allowedClasses, allowedTags } from './allowed.ts';
import { idPrefix } from './headings.ts';

/** What the value of an attribute must look like to stay. */
const values: Readonly<Record<string, RegExp>> = {
  id: new RegExp(`^${idPrefix}`),
  // A route, or a place in a document of several pages.
  href: new RegExp(`^(?:/(?![\\\\/])|#${idPrefix})`),
  src: /^\/library\/(?!\/)/,
  role: /^(?:link|note|region|img|doc-(?:noteref|backlink|endnotes))$/,
  tabindex: /^0$/,
  type: /^(?:button|checkbox|[1aAiI])$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  loading: /^lazy$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[A-Za-z0-9-]{1,35}$/,
  'data-outside': /^(?:https?|mailto|tel):/i,
};

const numeric = /^(?:width|height|span|colspan|rowspan|start|value)$/;

const options: IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: Object.fromEntries(
    Object.entries(allowedAttributes).map(([tag, list]) => [tag, [...list]]),
  ),
  allowedClasses: { ...allowedClasses },
  allowedSchemes: [],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  parseStyleAttributes: false,
  transformTags: { '*': checkValues },
  exclusiveFilter: (frame) =>
    (frame.tag === 'input' && frame.attribs['type'] !== 'checkbox') ||
    (frame.tag === 'button' && frame.attribs['class'] !== 'code-copy') ||
    (frame.tag === 'img' && frame.attribs['src'] === undefined),
};

/** Drops attributes whose value isn't one that our own passes write, and makes every control a dead one. */
function checkValues(tagName: string, attribs: Attributes): Tag {
  const kept = Object.entries(attribs).filter(
    ([name, value]) =>
      (values[name]?.test(value) ?? true) && (!numeric.test(name) || /^-?\d{1,6}$/.test(value)),
  );
  const forced = tagName === 'input' ? { disabled: '' } : tagName === 'button' ? { type: 'button' } : {};
  return { tagName, attribs: { ...Object.fromEntries(kept), ...forced } };
}

/**
 * The last step of every page, and the only one that safety rests on: HTML goes through an allow-list of elements,
 * attributes, classes and values. Nothing is added to a page after this.
 */
export const gate = (html: string): string => sanitizeHtml(html, options);
