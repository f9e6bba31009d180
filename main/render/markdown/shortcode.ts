import type { MarkdownIt, StateCore } from 'markdown-it';

/**
 * GitHub's names of pictures that documentation uses: signs in tables of what is supported, and before remarks. Not all two
 * thousand: what isn't here stays as it is written, and reads as a word.
 */
const pictures: ReadonlyMap<string, string> = new Map([
  ['heavy_check_mark', '✔️'],
  ['white_check_mark', '✅'],
  ['ballot_box_with_check', '☑️'],
  ['x', '❌'],
  ['heavy_multiplication_x', '✖️'],
  ['negative_squared_cross_mark', '❎'],
  ['no_entry', '⛔'],
  ['no_entry_sign', '🚫'],
  ['warning', '⚠️'],
  ['exclamation', '❗'],
  ['question', '❓'],
  ['information_source', 'ℹ️'],
  ['bulb', '💡'],
  ['memo', '📝'],
  ['pushpin', '📌'],
  ['bell', '🔔'],
  ['lock', '🔒'],
  ['unlock', '🔓'],
  ['key', '🔑'],
  ['shield', '🛡️'],
  ['construction', '🚧'],
  ['rotating_light', '🚨'],
  ['fire', '🔥'],
  ['boom', '💥'],
  ['bug', '🐛'],
  ['wrench', '🔧'],
  ['hammer', '🔨'],
  ['gear', '⚙️'],
  ['package', '📦'],
  ['book', '📖'],
  ['books', '📚'],
  ['link', '🔗'],
  ['rocket', '🚀'],
  ['zap', '⚡'],
  ['sparkles', '✨'],
  ['star', '⭐'],
  ['tada', '🎉'],
  ['heart', '❤️'],
  ['wave', '👋'],
  ['eyes', '👀'],
  ['thumbsup', '👍'],
  ['+1', '👍'],
  ['thumbsdown', '👎'],
  ['-1', '👎'],
  ['point_right', '👉'],
  ['arrow_right', '➡️'],
  ['arrow_up', '⬆️'],
  ['arrow_down', '⬇️'],
]);

/** Alone: `root:x:0:0`, `::x::` and `urn:key:1` are no pictures. */
const shortcode = /(?<![\p{L}\p{N}:_]):([a-z_]+|[+-]1):(?![\p{L}\p{N}:_])/gu;

/** `:warning:` as the sign that it stands for, in text; code is left alone. */
export function shortcodes(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'shortcode', (state: StateCore) => {
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        if (token.type !== 'text' || !token.content.includes(':')) continue;
        token.content = token.content.replace(
          shortcode,
          (whole: string, name: string) => pictures.get(name) ?? whole,
        );
      }
    }
  });
}
