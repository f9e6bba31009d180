import { folderOf, nameOf, withoutExtension } from '../../../content/format/route.ts';

/** The first level-1 heading of a Markdown text, without its markup; `null` when it has none. */
export function firstHeading(body: string): string | null {
  let fence: string | null = null;
  let before = '';
  for (const line of body.split('\n')) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker !== undefined) fence = nextFence(fence, marker);
    if (fence === null) {
      const text = headingIn(line, before);
      if (text !== null && text !== '') return text;
    }
    before = line;
  }
  return null;
}

/** A fence ends with its own character, at least as long (CommonMark 4.5). */
const nextFence = (open: string | null, marker: string): string | null =>
  open === null ? marker : marker.startsWith(open) ? null : open;

function headingIn(line: string, before: string): string | null {
  const atx = /^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
  if (atx !== undefined) return plain(atx);
  if (/^ {0,3}=+[ \t]*$/.test(line) && /\S/.test(before)) return plain(before);
  const html = /^ {0,3}<h1(?:\s[^>]*)?>(.*?)<\/h1>/i.exec(line)?.[1];
  return html === undefined ? null : plain(html);
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" },
};

/** Heading markup as text: good enough for a title that nobody wrote down. */
const plain = (text: string): string =>
  text
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/(\*\*|__|\*|~~|`+)(.+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (written, name: string) => entities[name] ?? written)
    .trim();

/** A file's name in words: `getting-started.md` → `Getting started`; a folder's index is named after its folder. */
export function humanise(path: string): string {
  const name = withoutExtension(nameOf(path));
  const folder = nameOf(folderOf(path.replace(/^pages\//, '')));
  const chosen = /^(?:_?index|readme)$/i.test(name) && folder !== '' ? folder : name;
  const words = chosen.replace(/[-_]+/g, ' ').trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
