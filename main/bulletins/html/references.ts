import type { BulletinView, ReferenceView } from '../../api/bulletin-view.ts';
import { escape } from './markup.ts';

const isOutside = (url: string): boolean => /^https?:\/\//i.test(url);

/** An address outside, as a link that asks first; what is no web address is text. */
export const reference = ({ summary, url }: ReferenceView): string =>
  isOutside(url)
    ? `<a data-outside="${escape(url)}" role="link" tabindex="0">${escape(summary)}</a>`
    : escape(`${summary} ${url}`);

/** The whole address stands beside its name: on paper, and for typing it in elsewhere. */
const line = (entry: ReferenceView): string =>
  isOutside(entry.url) && entry.summary !== entry.url
    ? `${reference(entry)}<br /><code>${escape(entry.url)}</code>`
    : reference(entry);

/** The document's references and those of its vulnerabilities, each address once. */
export function references(bulletin: BulletinView): string {
  const all = [...bulletin.references, ...bulletin.vulnerabilities.flatMap((entry) => entry.references)];
  const unique = [...new Map(all.map((entry) => [entry.url, entry])).values()];
  return unique.length === 0
    ? '<p>None.</p>'
    : `<ul>${unique.map((entry) => `<li>${line(entry)}</li>`).join('')}</ul>`;
}
