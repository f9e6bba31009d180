import lunr from 'lunr';
import { englishStem, type Stemmer } from './stem.ts';
import { isStopWord as isEnglishStopWord } from './stop-words.ts';

/** What search knows of a language; all of it concerns queries, the index holds words as they are written. */
export interface Language {
  readonly stem: Stemmer;
  readonly isStopWord: (word: string) => boolean;
}

/** The language of every library: names and commands are English everywhere. */
export const english: Language = { stem: englishStem, isStopWord: isEnglishStopWord };

type Pack = () => Promise<{ readonly default: unknown }>;

/** lunr's own language packs, by primary subtag (BCP 47). Loaded when a catalogue names the language. */
const packs: Readonly<Record<string, Pack>> = {
  ar: () => import('lunr-languages/lunr.ar.js'),
  da: () => import('lunr-languages/lunr.da.js'),
  de: () => import('lunr-languages/lunr.de.js'),
  el: () => import('lunr-languages/lunr.el.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fi: () => import('lunr-languages/lunr.fi.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  hu: () => import('lunr-languages/lunr.hu.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  nl: () => import('lunr-languages/lunr.nl.js'),
  no: () => import('lunr-languages/lunr.no.js'),
  pl: () => import('lunr-languages/lunr.pl.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ro: () => import('lunr-languages/lunr.ro.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
  sv: () => import('lunr-languages/lunr.sv.js'),
  tr: () => import('lunr-languages/lunr.tr.js'),
};

/** What a pack adds to lunr. */
interface Installed {
  readonly stemmer: (token: lunr.Token) => lunr.Token;
  readonly stopWordFilter: (token: lunr.Token) => lunr.Token | undefined;
}

type Installer = (target: typeof lunr) => void;

/** A pack's export, through whichever wrapping the bundler gave a CommonJS module. */
const installerOf = ({ default: exported }: { readonly default: unknown }): Installer =>
  (typeof exported === 'function' ? exported : (exported as { default: unknown }).default) as Installer;

const loaded = new Map<string, Promise<Language>>();

function load(code: string, pack: Pack): Promise<Language> {
  const known = loaded.get(code);
  if (known) return known;
  const loading = (async () => {
    if (!('stemmerSupport' in lunr))
      installerOf(await import('lunr-languages/lunr.stemmer.support.js'))(lunr);
    installerOf(await pack())(lunr);
    const { stemmer, stopWordFilter } = (lunr as unknown as Record<string, Installed>)[code] as Installed;
    return {
      stem: (word: string) => String(stemmer(new lunr.Token(word, {}))),
      isStopWord: (word: string) => stopWordFilter(new lunr.Token(word, {})) === undefined,
    };
  })();
  loaded.set(code, loading);
  return loading;
}

/** English, and the languages that a catalogue names as far as there is a pack for them. */
export async function languagesOf(tags: readonly string[]): Promise<readonly Language[]> {
  const codes = new Set(tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? ''));
  const wanted = [...codes].flatMap((code) => {
    const pack = packs[code];
    return Object.hasOwn(packs, code) && pack ? [load(code, pack)] : [];
  });
  return [english, ...(await Promise.all(wanted))];
}
