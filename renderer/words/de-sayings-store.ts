import type { ofStore } from '../../main/api/sayings/of-store.ts';
import { reasonFor } from './de-reasons.ts';
import { amountOfBytes, moment } from './measures.ts';
import type { NoteWords, SentenceWords } from './sayings.ts';

const copyAgain =
  'Nichts wurde geändert. Kopieren Sie die Aktualisierung noch einmal; bleibt es dabei, sagen Sie es dem Herausgeber.';
const waitForIt = 'Warten Sie, bis das beendet ist, oder halten Sie es an.';
const waitOrRemove = (path: string) =>
  `Warten Sie, bis es fertig ist. Gibt es kein anderes, entfernen Sie ${path}.`;

const takeAgain =
  'Holen Sie sie noch einmal von ihrem Herausgeber. Ist kein Datenträger defekt, fragen Sie, wer in den Datenordner schreiben kann.';
const freeThere =
  'Schaffen Sie dort Platz, oder geben Sie einen anderen Ort an. Am Installierten wurde nichts geändert.';

/** What is said of files, of the data folder, and of what is done with them, in German. */
export const store: Pick<SentenceWords, keyof typeof ofStore> = {
  'file-altered': ({ sha256 }) => ({
    message: `Die Datei mit der SHA-256-Prüfsumme ${sha256} hat einen anderen Inhalt als den signierten.`,
    next: copyAgain,
  }),
  'path-altered': ({ path, sha256 }) => ({
    message: `${path} ist nicht so, wie es signiert wurde: Der Inhalt passt nicht zur SHA-256-Prüfsumme ${sha256}.`,
    next: copyAgain,
  }),
  'file-missing': ({ path, source }) => ({
    message: `${path} fehlt in ${source}.`,
    next: 'Es wurde nur zum Teil kopiert: Kopieren Sie es noch einmal. Bereits Übernommenes bleibt erhalten.',
  }),
  'disk-full': ({ path }) => ({
    message: `Der Datenträger ist voll: ${path} lässt sich nicht schreiben.`,
    next: 'Schaffen Sie Platz und versuchen Sie es noch einmal: Bereits Geholtes bleibt erhalten.',
  }),
  unwritable: ({ path, ...reason }) => ({
    message: `${path} lässt sich nicht schreiben: ${reasonFor(reason)}.`,
    next: 'Erlauben Sie das Schreiben im Datenordner, oder nehmen Sie einen anderen. Lesen geht weiterhin.',
  }),
  'no-room': ({ needed, folder, free }) => ({
    message: `Die Aktualisierung braucht ${amountOfBytes(needed)}; auf dem Datenträger von ${folder} sind ${amountOfBytes(free)} frei.`,
    next: 'Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  }),
  locked: ({ path }) => ({
    message: 'Ein anderes Fieldbook aktualisiert gerade diese Bibliothek.',
    next: waitOrRemove(path),
  }),
  'locked-by': ({ pid, host, path }) => ({
    message: `Ein anderes Fieldbook (Prozess ${pid} auf ${host}) aktualisiert gerade diese Bibliothek.`,
    next: waitOrRemove(path),
  }),
  'busy-looking': () => ({ message: 'Fieldbook sucht gerade nach einer Aktualisierung.', next: waitForIt }),
  'busy-applying': () => ({ message: 'Fieldbook installiert gerade eine Aktualisierung.', next: waitForIt }),
  'plan-stale': () => ({ message: 'Dieser Plan ist überholt.', next: 'Suchen Sie noch einmal.' }),
  'plan-overtaken': () => ({
    message: 'Inzwischen wurde eine andere Ausgabe installiert.',
    next: 'Suchen Sie noch einmal.',
  }),
  'no-plan': () => ({ message: 'Es gibt keinen Plan.', next: 'Suchen Sie zuerst nach Aktualisierungen.' }),
  'question-gone': () => ({
    message: 'Auf diese Antwort wartet niemand mehr.',
    next: 'Suchen Sie noch einmal, um wieder gefragt zu werden.',
  }),
  'no-source': () => ({
    message: 'Es wurde keine Quelle für Aktualisierungen angegeben.',
    next: 'Geben Sie eine Adresse, einen Ordner oder eine Datei an.',
  }),
  'source-not-allowed': ({ place, file }) => ({
    message: `Ihre Organisation erlaubt keine Aktualisierungen von ${place}.`,
    next: `Was sie erlaubt, steht in ${file}. Ein Ordner, ein Stick oder eine Datei gehen trotzdem.`,
  }),
  'manifest-damaged': ({ serial }) => ({
    message: `Ausgabe ${serial} ist installiert, aber ihr Verzeichnis fehlt oder ist beschädigt.`,
    next: 'Installieren Sie eine Aktualisierung, oder kehren Sie zur vorigen Ausgabe zurück.',
  }),
  'edition-altered': ({ serial }) => ({
    message: `Ausgabe ${serial} ist installiert, aber ihr Verzeichnis ist nicht das, das ihr Herausgeber signiert hat.`,
    next: takeAgain,
  }),
  'edition-unvouched': ({ serial }) => ({
    message: `Ausgabe ${serial} ist installiert, aber niemand, dem hier vertraut wird, bürgt für sie: Was signiert war, fehlt im Datenordner, ist beschädigt oder stammt von jemand anderem.`,
    next: takeAgain,
  }),
  'no-way-back': () => ({ message: 'Es gibt keine frühere Ausgabe, zu der man zurückkehren könnte.' }),
  'bundled-is-read': () => ({ message: 'Gelesen wird schon die Bibliothek, die mit dem Programm kam.' }),
  'ledger-unreadable': ({ path, ...reason }) => ({
    message: `${path} lässt sich nicht lesen: ${reasonFor(reason)}.`,
    next: 'Prüfen Sie den Datenordner.',
  }),
  'nothing-installed': () => ({
    message: 'Es ist keine Ausgabe installiert, die man weitergeben könnte.',
    next: 'Installieren Sie zuerst eine Aktualisierung; die Bibliothek, die mit Fieldbook kam, ist nicht signiert.',
  }),
  'since-unknown': ({ since, known }) => ({
    message: `Ausgabe ${since} ist hier nicht bekannt; was ihr fehlt, lässt sich deshalb nicht sagen.`,
    next: `Bekannt sind: ${known}. Geben Sie keine an, um alles zu schreiben.`,
  }),
  'no-room-there': ({ bytes, to, free }) => ({
    message: `${amountOfBytes(bytes)} sind zu schreiben; bei ${to} sind ${amountOfBytes(free)} frei.`,
    next: freeThere,
  }),
  'target-full': ({ path, to }) => ({
    message: `${to} ist voll: ${path} lässt sich nicht schreiben.`,
    next: freeThere,
  }),
  'target-unwritable': ({ path, to, ...reason }) => ({
    message: `${path} lässt sich nicht schreiben: ${reasonFor(reason)}.`,
    next: `Steckt der Stick, und ist er nicht schreibgeschützt? Gibt es den Ordner von ${to}, und dürfen Sie darin schreiben? Geben Sie sonst einen anderen Ort an.`,
  }),
  'target-gone': ({ to }) => ({
    message: `${to} wurde während des Schreibens entfernt: Der Export ist nicht vollständig.`,
    next: 'Wurde der Stick abgezogen? Stecken Sie ihn wieder ein und exportieren Sie noch einmal: Was schon da ist, bleibt.',
  }),
  'own-file-damaged': ({ sha256 }) => ({
    message: `Eine Datei der installierten Ausgabe ist hier beschädigt oder fehlt (SHA-256 ${sha256}).`,
    next: 'Holen Sie die Aktualisierung noch einmal, und exportieren Sie dann.',
  }),
  fault: () => ({ message: 'In Fieldbook ist ein Fehler aufgetreten.' }),
};

/** What is said beside, in German. */
export const notes: NoteWords = {
  'expired-accepted': ({ role, expires }) =>
    `Die Metadaten der Rolle „${role}“ waren abgelaufen (gültig bis ${moment(expires)}) und wurden von Hand angenommen.`,
  'clock-before-edition': ({ clock, date }) =>
    `Die Uhr dieses Rechners zeigt ${moment(clock)}, gemacht wurde die Ausgabe am ${moment(date)}: Ob etwas abgelaufen ist, lässt sich so nicht sagen. Stellen Sie die Uhr.`,
  'clock-before-ledger': ({ clock, date }) =>
    `Die Uhr dieses Rechners zeigt ${moment(clock)}, der letzte Eintrag des Journals ist vom ${moment(date)}: Ob etwas abgelaufen ist, lässt sich so nicht sagen. Stellen Sie die Uhr.`,
  'not-in-ledger': ({ why }) => `Das ließ sich nicht ins Journal schreiben: ${why}`,
  'not-tidied': ({ why }) => `Alte Dateien ließen sich nicht entfernen: ${why}`,
  'healed-from-pack': ({ files, source }) =>
    `Auf ${source} fehlte oder war beschädigt: ${files === 1 ? 'eine Datei' : `${files} Dateien`}. Im Paket dort lag dasselbe noch einmal, und alles ist vollständig installiert. Wurde der Stick zu früh abgezogen? Wenn nicht, geht er womöglich kaputt: Nehmen Sie einen anderen.`,
  'left-for-bundled': () => 'Verlassen zugunsten der Bibliothek, die mit dem Programm kam.',
  'line-cut': () => 'Eine Zeile, die mitten im Schreiben abgebrochen war, wurde vor dieser entfernt.',
  'working-copy': () => 'Geöffnet ist eine Arbeitskopie, und sie bleibt geöffnet.',
  'stopped-after': () => 'Fieldbook wurde gleich nach dem Wechsel beendet; die Ausgabe ist installiert.',
  'stopped-before': () => 'Fieldbook wurde mittendrin beendet. Nichts wurde geändert.',
  'line-unreadable': ({ line }) => `Zeile ${line} des Journals lässt sich nicht lesen.`,
  'line-unlinked': ({ line }) =>
    `Zeile ${line} des Journals folgt nicht aus der Zeile davor: Eine von beiden wurde verändert.`,
};
