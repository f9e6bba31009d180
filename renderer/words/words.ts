import { en, type Words } from './en.ts';

/** The words of the interface, in the language that is shown. A second language is chosen here. */
export const words: Words = en;
