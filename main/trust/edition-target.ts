/** The one target of a repository. By itself: whoever only asks for its hash loads no TUF with it. */
export const editionTarget = 'edition.json';
