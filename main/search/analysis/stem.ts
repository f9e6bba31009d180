import lunr from 'lunr';

/** Takes a folded word to what it shares with its other forms. */
export type Stemmer = (word: string) => string;

const plainWord = /^[a-z]{3,40}$/;

/** lunr's English stemmer (Porter). Words with digits, and words of other alphabets, are their own stem. */
export const englishStem: Stemmer = (word) =>
  plainWord.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word;
