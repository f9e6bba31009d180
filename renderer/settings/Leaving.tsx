import type { Settings } from '../../main/api/state-view.ts';
import { asksByItself } from './asks-by-itself.ts';
import { words } from '../words/words.ts';

const text = words.settings.leaving;

/** What may leave this computer, in words that follow the settings. */
export function Leaving({ settings: { updates } }: { readonly settings: Settings }) {
  return (
    <ul className="setting-words">
      <li>{text.never}</li>
      <li>{asksByItself(updates) ? text.looksOn(updates.source ?? '') : text.looksOff}</li>
      <li>{text.links}</li>
    </ul>
  );
}
