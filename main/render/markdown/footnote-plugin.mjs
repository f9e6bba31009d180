// The package has no types; this file and its declaration give it some.
export { default as plugin } from 'markdown-it-footnote';
