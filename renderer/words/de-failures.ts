import { library } from './de-sayings-library.ts';
import { notes, store } from './de-sayings-store.ts';
import { sources } from './de-sayings-sources.ts';
import { trust } from './de-sayings-trust.ts';
import type { FailureWords, SentenceWords } from './sayings.ts';

/**
 * What each code means, in German. It stands above the program's English sentence where a failure is known by its code
 * only.
 */
const codes: NonNullable<FailureWords['codes']> = {
  'unknown-call': 'Diese Funktion gibt es hier nicht',
  'bad-parameters': 'Die Angaben sind nicht zulässig',
  internal: 'In Fieldbook ist ein Fehler aufgetreten',
  'not-allowed': 'Das ist hier nicht erlaubt',
  'page-not-found': 'Diese Seite gibt es in der Bibliothek nicht',
  'page-unreadable': 'Die Seite ließ sich nicht lesen',
  'bulletin-not-found': 'Diese Sicherheitsmeldung gibt es in der Bibliothek nicht',
  'bulletin-unreadable': 'Die Sicherheitsmeldung ließ sich nicht lesen',
  'bookmark-not-found': 'Dieses Lesezeichen gibt es nicht mehr',
  'kept-unreadable': 'Die Datei ließ sich nicht übernehmen',
  'import-not-found': 'Diesen Import kann man nicht mehr rückgängig machen',
  'site-not-found': 'Diesen Standort gibt es nicht',
  'nothing-to-compare': 'Es gibt nichts zum Vergleichen',
  'state-full': 'Die Liste ist voll',
  'library-unreadable': 'Die Bibliothek ließ sich nicht lesen',
  'state-unwritable': 'Das ließ sich nicht speichern',
  'setting-managed': 'Das hat Ihre Organisation festgelegt',
  'not-ready': 'Fieldbook antwortet nicht',
  'not-here': 'Das kann nur das Programm auf dem Desktop',
  'source-unreachable': 'Die Quelle ist nicht erreichbar',
  'source-not-a-repository': 'Die Quelle ist kein Repository',
  'source-incomplete': 'Die Quelle ist unvollständig',
  'source-redirected': 'Der Server verweist auf einen anderen Rechner',
  'source-too-slow': 'Die Quelle ist zu langsam',
  'source-too-large': 'Die Quelle liefert mehr Daten als erlaubt',
  'source-unsafe': 'Die Quelle ist nicht sicher lesbar',
  'trust-missing': 'Noch wird keinem Herausgeber vertraut',
  'trust-differs': 'Die Root-Datei gehört zu einem anderen Herausgeber',
  'signature-invalid': 'Eine Signatur ist ungültig',
  'root-invalid': 'Die Root-Datei ist ungültig',
  'metadata-invalid': 'Die Metadaten sind ungültig',
  'metadata-rollback': 'Die Metadaten sind älter als die bekannten',
  'metadata-expired': 'Die Metadaten sind abgelaufen',
  'metadata-mismatch': 'Die Metadaten passen nicht zusammen',
  'delegation-unsupported': 'Delegierte Rollen werden nicht unterstützt',
  'file-mismatch': 'Eine Datei ist nicht die signierte',
  'edition-invalid': 'Die Ausgabe ist ungültig',
  'edition-older': 'Die Ausgabe ist älter als die installierte',
  'store-unwritable': 'Der Datenordner lässt sich nicht beschreiben',
  'target-unwritable': 'Am Ziel lässt sich nicht schreiben',
  'disk-full': 'Der Datenträger ist voll',
  'store-locked': 'Ein anderes Fieldbook ist gerade dabei',
  'store-damaged': 'Der Datenordner ist beschädigt',
  'nothing-planned': 'Es ist nichts geplant',
  'nothing-to-roll-back': 'Es gibt keine frühere Ausgabe',
  'nothing-to-export': 'Es gibt nichts zu exportieren',
  cancelled: 'Angehalten',
  'ledger-broken': 'Das Journal ist beschädigt',
  'publish-refused': 'Die Veröffentlichung wurde abgelehnt',
  'key-unusable': 'Der Schlüssel ist nicht verwendbar',
};

const sentences: SentenceWords = { ...library, ...sources, ...trust, ...store };

/** Every failure, in German. */
export const failures: FailureWords = { codes, sentences, notes };
