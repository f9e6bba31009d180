/** A language's grammar; highlight.js compiles it when it is registered. */
export type Grammar = (hljs: Highlighter) => object;

/** The part of highlight.js that is used here. */
export interface Highlighter {
  highlight(
    code: string,
    options: { readonly language: string; readonly ignoreIllegals: boolean },
  ): { readonly value: string };
  registerLanguage(name: string, grammar: Grammar): void;
  getLanguage(name: string): object | undefined;
}

export declare const hljs: Highlighter;

/** Name → grammar, of every language that pages are coloured in. */
export declare const grammars: Readonly<Record<string, Grammar>>;
