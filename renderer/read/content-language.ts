import { useLibrary } from '../shell/library.tsx';
import { directionOf } from '../words/direction.ts';

/**
 * The attributes of what the publisher wrote, which need not be in the language of the interface: whoever has it read
 * aloud hears it in its own. Of a library in several languages nothing is said, since no page names its own.
 */
export function useContentLanguage(): { readonly lang?: string; readonly dir: 'ltr' | 'rtl' | 'auto' } {
  const { languages } = useLibrary().description;
  const [only] = languages;
  return only === undefined || languages.length > 1
    ? { dir: 'auto' }
    : { lang: only, dir: directionOf(only) };
}
