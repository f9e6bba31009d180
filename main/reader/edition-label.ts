import type { EditionView } from '../api/library-view.ts';
import { editionValues, englishEdition } from '../api/sayings/of-library.ts';

/** How an edition is named in files and by the terminal: "edition 41 · 3 Nov 2026", or "working copy". */
export const editionLabel = (edition: EditionView): string => englishEdition(editionValues(edition));
