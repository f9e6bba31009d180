import { words } from '../words/words.ts';

/** A rule of `docs/verdicts.md` in a sentence: by its own name, or by which words covered the release. */
export function reasonFor(rule: string): string {
  const sentences: Readonly<Record<string, string>> = words.bulletins.rules;
  const how = rule.replace(/^(not-affected|affected|fixed)-/, '');
  return sentences[rule] ?? sentences[how] ?? rule;
}
