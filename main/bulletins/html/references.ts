import type { BulletinView, ReferenceView } from '../../api/bulletin-view.ts';
import { escape, quoted, type Telling } from './markup.ts';

const isOutside = (url: string): boolean => /^https?:\/\//i.test(url);

/** An address outside, as a link that asks first; what is no web address is text. */
export const reference = ({ summary, url }: ReferenceView, own: string): string =>
  isOutside(url)
    ? `<a${summary === url ? '' : own} data-outside="${escape(url)}" role="link" tabindex="0">${escape(summary)}</a>`
    : quoted(`${summary} ${url}`, own);

/** The whole address stands beside its name: on paper, and for typing it in elsewhere. */
const line = (entry: ReferenceView, own: string): string =>
  isOutside(entry.url) && entry.summary !== entry.url
    ? `${reference(entry, own)}<br /><code>${escape(entry.url)}</code>`
    : reference(entry, own);

/** The document's references and those of its vulnerabilities, each address once. */
export function references(bulletin: BulletinView, { words, own }: Telling): string {
  const all = [...bulletin.references, ...bulletin.vulnerabilities.flatMap((entry) => entry.references)];
  const unique = [...new Map(all.map((entry) => [entry.url, entry])).values()];
  return unique.length === 0
    ? `<p>${escape(words.noReferences)}</p>`
    : `<ul>${unique.map((entry) => `<li>${line(entry, own)}</li>`).join('')}</ul>`;
}
