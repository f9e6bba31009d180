import type { MarkdownIt } from 'markdown-it';

/**
 * GFM's extended autolinks: `https://…`, `www.…` and mail addresses in running text. Bare domains stay text, as
 * `kubernetes.io/v1` is a version far more often than an address.
 */
export function autolinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
  md.linkify.add('www.', {
    validate: (text, pos) =>
      /^[^\s<>*_~|()[\]{}"'`]+/.exec(trailing(text.slice(pos, pos + 500)))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  md.linkify.add('ftp:', null).add('//', null);
}

/** GFM: punctuation at the end isn't part of the address. */
const trailing = (text: string): string => /^\S*?(?=[?!.,:*_~'"]*(?:\s|<|$))/.exec(text)?.[0] ?? '';
