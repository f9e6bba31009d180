import lunr from 'lunr';

/** lunr's English stop words: they weigh little here, and never make a query empty. */
export const isStopWord = (word: string): boolean =>
  lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
