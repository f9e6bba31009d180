/**
 * The part of highlight.js that is used here. Its own types refer to the DOM's library, which would give the whole
 * node world browser types; tsconfig.json points `highlight.js/lib/*` at this file instead.
 */
export type Grammar = (hljs: Highlighter) => object;

export interface Highlighter {
  highlight(
    code: string,
    options: { readonly language: string; readonly ignoreIllegals: boolean },
  ): { readonly value: string };
  registerLanguage(name: string, grammar: Grammar): void;
  getLanguage(name: string): object | undefined;
}

declare const anything: Highlighter & Grammar;
export default anything;
