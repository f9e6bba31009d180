import { useMedia } from '../parts/use-media.ts';

/** Whether the window is wide enough for all columns of the list beside a title that can be read. */
export const useRoomy = (): boolean => useMedia('(min-width: 90em)');

/** Whether the window is so low that what stands above the list folds, for its rows to be seen. As in `bulletins.css`. */
export const useLow = (): boolean => useMedia('(max-height: 44rem)');
