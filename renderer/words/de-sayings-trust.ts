import type { ofTrust } from '../../main/api/sayings/of-trust.ts';
import { inItsWords, reasonFor } from './de-reasons.ts';
import { amountOfBytes, moment } from './measures.ts';
import type { SentenceWords } from './sayings.ts';

const tellPublisher = 'Nichts wurde geändert. Bleibt es dabei, sagen Sie es dem Herausgeber.';
const bringNewer = 'Nichts wurde geändert. Bringen Sie eine neuere Kopie.';
const askForOurs = 'Bitten Sie den Herausgeber um ein Repository, das mit „fieldbook publish“ gemacht wurde.';
const getRoot =
  'Besorgen Sie die root.json des Herausgebers auf einem Weg, dem Sie trauen, vergleichen Sie ihre SHA-256-Prüfsumme, und wählen Sie sie einmal aus.';

/** What is said of signatures, dates, numbers, and what they vouch for, in German. */
export const trust: Pick<SentenceWords, keyof typeof ofTrust> = {
  'trust-missing': () => ({
    message: 'Es steht nicht fest, welchem Herausgeber vertraut wird.',
    next: getRoot,
  }),
  'given-root-invalid': () => ({
    message: 'Die gewählte Datei ist keine gültige Root-Datei (TUF).',
    next: getRoot,
  }),
  'trust-differs': () => ({
    message:
      'Die gewählte Root-Datei gehört zu einem anderen Herausgeber als dem, dem dieser Datenordner vertraut.',
    next: 'Nehmen Sie für einen anderen Herausgeber einen anderen Datenordner, oder bleiben Sie bei der Root-Datei, der hier vertraut wird.',
  }),
  'trust-differs-here': () => ({
    message:
      'Die gewählte Root-Datei gehört zu einem anderen Herausgeber als dem, für den dieses Fieldbook gebaut wurde.',
    next: 'Bleiben Sie bei der Root-Datei, die mitkam, oder lesen Sie die andere Bibliothek mit einem Fieldbook, das ohne eine kam.',
  }),
  'root-unusable': ({ why }) => ({
    message: `Die Root-Datei, der vertraut wird, ist nicht verwendbar. ${inItsWords(why)}`,
    next: 'Wählen Sie die root.json des Herausgebers noch einmal aus.',
  }),
  'root-skipped': ({ expected, version }) => ({
    message: `Die nächste Root-Datei müsste die Version ${expected} haben und hat die Version ${version}.`,
    next: tellPublisher,
  }),
  'no-root': ({ source }) => ({
    message: `${source} enthält kein signiertes Repository: In seinem metadata-Ordner liegt keine Root-Datei.`,
    next: 'Geben Sie den Ordner an, der „metadata“ und „blobs“ enthält.',
  }),
  'root-gap': ({ missing, version, last }) => ({
    message: `metadata/${missing}.root.json fehlt, metadata/${version}.root.json ist da: Kein Leser kommt über die Root-Datei ${last} hinaus.`,
    next: 'Legen Sie sie zurück: Jede Root-Datei seit der ersten muss bleiben.',
  }),
  'not-metadata': ({ source }) => ({
    message: `${source} hat mit etwas anderem als einem signierten Repository geantwortet.`,
    next: 'So antwortet ein Portal, das eine Anmeldung verlangt: Öffnen Sie zuerst einen Browser. Prüfen Sie die Adresse.',
  }),
  'garbled-metadata': ({ source, name }) => ({
    message: `metadata/${name} in ${source} enthält keine Metadaten: Die Datei ist leer, beschädigt oder eine andere.`,
    next: 'Kopieren Sie sie noch einmal. Bleibt es so, sagen Sie es dem Herausgeber.',
  }),
  'metadata-missing': ({ source, name }) => ({
    message: `metadata/${name} fehlt in ${source}.`,
    next: 'Es wurde nur zum Teil kopiert: Kopieren Sie es noch einmal.',
  }),
  'no-metadata': ({ source, name }) => ({
    message: `${source} enthält kein signiertes Repository: Es gibt kein metadata/${name}.`,
    next: 'Prüfen Sie die Adresse: Gemeint ist der Ordner, der „metadata“ und „blobs“ enthält.',
  }),
  'metadata-invalid': ({ role, why }) => ({
    message: `Die Metadaten der Rolle „${role}“ sind ungültig. ${inItsWords(why)}`,
    next: tellPublisher,
  }),
  'metadata-refused': ({ source, why }) => ({
    message: `Die Metadaten von ${source} werden abgelehnt. ${inItsWords(why)}`,
    next: tellPublisher,
  }),
  'signed-twice': ({ role }) => ({
    message: `Die Metadaten der Rolle „${role}“ tragen zweimal die Signatur desselben Schlüssels.`,
    next: tellPublisher,
  }),
  'under-threshold': ({ role, have, need }) => ({
    message: `Die Metadaten der Rolle „${role}“ tragen ${have === 1 ? 'eine gültige Signatur' : `${have} gültige Signaturen`} von Schlüsseln, denen vertraut wird; nötig ${need === 1 ? 'ist eine' : `sind ${need}`}.`,
    next: 'Nichts wurde geändert. Die Kopie kommt von einem anderen Herausgeber oder wurde unterwegs verändert.',
  }),
  'seen-newer': ({ role, version, known }) => ({
    message: `Diese Kopie ist älter als eine, die schon gesehen wurde: Ihre Metadaten der Rolle „${role}“ haben die Version ${version}, bekannt ist ${known}.`,
    next: bringNewer,
  }),
  mixed: ({ role }) => ({
    message: `Die Metadaten der Rolle „${role}“ sind nicht die, die der Rest dieser Kopie nennt: Teile verschiedener Stände wurden vermischt.`,
    next: 'Nichts wurde geändert. Kopieren Sie das ganze Repository noch einmal, während niemand darin veröffentlicht.',
  }),
  expired: ({ role, expires, clock }) => ({
    message: `Die Metadaten der Rolle „${role}“ galten bis ${moment(expires)}; die Uhr dieses Rechners zeigt ${moment(clock)}.`,
    next: 'Bringen Sie eine neuere Kopie, oder prüfen Sie die Uhr. Vom Stick oder aus einer Datei kann man Abgelaufenes nach einem Blick auf die Daten annehmen.',
  }),
  'metadata-disk-full': () => ({
    message: 'Der Datenträger ist voll: Die Metadaten lassen sich nicht schreiben.',
    next: 'Schaffen Sie Platz und versuchen Sie es noch einmal.',
  }),
  'metadata-unwritten': (reason) => ({
    message: `Die Metadaten lassen sich nicht schreiben: ${reasonFor(reason)}.`,
    next: 'Erlauben Sie das Schreiben im Datenordner.',
  }),
  delegates: () => ({
    message:
      'Das Repository überträgt seine Signaturen an andere (Delegation); das braucht Fieldbook nicht und folgt dem nicht.',
    next: askForOurs,
  }),
  'no-edition': ({ source }) => ({
    message: `${source} ist signiert, bietet aber keine Ausgabe an.`,
    next: 'Es ist ein Repository von etwas anderem. Prüfen Sie die Adresse.',
  }),
  'edition-elsewhere': ({ source, path }) => ({
    message: `${source} bietet seine Ausgabe als ${JSON.stringify(path)} an; Fieldbook nimmt nur edition.json an oberster Stelle.`,
    next: askForOurs,
  }),
  'manifest-too-long': ({ path, length }) => ({
    message: `${path} soll ${amountOfBytes(length)} lang sein, mehr als erlaubt.`,
    next: tellPublisher,
  }),
  'manifest-missing': ({ source, name }) => ({
    message: `${name} fehlt in ${source}.`,
    next: 'Kopieren Sie es noch einmal.',
  }),
  'manifest-altered': ({ name, why }) => ({
    message: `${name} ist nicht das, was signiert wurde. ${inItsWords(why)}`,
    next: 'Nichts wurde geändert. Kopieren Sie es noch einmal; bleibt es dabei, sagen Sie es dem Herausgeber.',
  }),
  'manifest-invalid': ({ why }) => ({
    message: `Das Verzeichnis der Ausgabe ist ungültig. ${inItsWords(why)}`,
    next: tellPublisher,
  }),
  'edition-older': ({ offered, installed }) => ({
    message: `Angeboten wird Ausgabe ${offered}, installiert ist Ausgabe ${installed}.`,
    next: bringNewer,
  }),
  'edition-twice': ({ serial }) => ({
    message: `Ausgabe ${serial} wird mit anderen Dateien angeboten als Ausgabe ${serial}, die installiert ist.`,
    next: 'Nichts wurde geändert. Der Herausgeber hat eine Nummer zweimal vergeben: Sagen Sie es ihm.',
  }),
};
