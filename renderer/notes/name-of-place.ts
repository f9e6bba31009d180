import type { NoteView } from '../../main/api/site-view.ts';
import { words } from '../words/words.ts';

/** What a note is about, below its page's title: the heading, or the page or bulletin as a whole. */
export const nameOfPlace = ({ place }: Pick<NoteView, 'place'>): string =>
  'bulletin' in place ? words.notes.wholeBulletin : (place.heading ?? words.notes.wholePage);
