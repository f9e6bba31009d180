import type { ofSources } from '../../main/api/sayings/of-sources.ts';
import { number } from './amounts.ts';
import { inItsWords, reasonFor } from './de-reasons.ts';
import { amountOfBytes } from './measures.ts';
import type { SentenceWords } from './sayings.ts';

const nameSource = 'Geben Sie eine https-Adresse, einen Ordner oder eine .fieldbook-Datei an.';
const nameFile =
  'Geben Sie eine Datei an, die Fieldbook exportiert hat, oder das Zip- oder Tar-Archiv eines Repositorys.';
const later = 'Versuchen Sie es später noch einmal: Bereits Geholtes bleibt erhalten.';
const portal = 'So antwortet ein Portal, das eine Anmeldung verlangt: Öffnen Sie zuerst einen Browser.';
const notOpened = 'Nichts wurde geändert. Die Datei wird nicht geöffnet.';

/** What is said of places that updates come from, in German. */
export const sources: Pick<SentenceWords, keyof typeof ofSources> = {
  'address-invalid': ({ from }) => ({ message: `${from} ist keine gültige Adresse.`, next: nameSource }),
  'place-missing': ({ path }) => ({
    message: `${path} ist nicht da: Einen solchen Ordner oder eine solche Datei gibt es nicht.`,
    next: nameSource,
  }),
  'place-unopened': ({ path, ...reason }) => ({
    message: `${path} lässt sich nicht öffnen: ${reasonFor(reason)}.`,
    next: nameSource,
  }),
  'several-updates': ({ folder, found }) => ({
    message: `In ${folder} liegt mehr als eine Aktualisierung: ${found}.`,
    next: 'Geben Sie an, welche gemeint ist.',
  }),
  'folder-without': ({ folder }) => ({
    message: `In ${folder} liegt kein signiertes Repository: Es gibt darin kein metadata/timestamp.json.`,
    next: 'Geben Sie den Ordner an, der „metadata“ und „blobs“ enthält, oder eine .fieldbook-Datei.',
  }),
  'folder-unread': ({ path, root, ...reason }) => ({
    message: `${path} lässt sich in ${root} nicht lesen: ${reasonFor(reason)}.`,
    next: 'Steckt der Stick noch? Versuchen Sie es noch einmal: Bereits Gelesenes bleibt erhalten.',
  }),
  'folder-gone': ({ root }) => ({
    message: `${root} ist nicht mehr da.`,
    next: 'Wurde der Stick abgezogen? Stecken Sie ihn wieder ein und versuchen Sie es noch einmal: Bereits Gelesenes bleibt erhalten.',
  }),
  'link-out': ({ path, root }) => ({ message: `${path} ist ein Verweis, der aus ${root} hinausführt.` }),
  'no-plain-file': ({ path }) => ({ message: `${path} ist keine gewöhnliche Datei.` }),
  'bad-status': ({ source, path, status }) => ({
    message: `${source} hat auf ${path} mit dem Status ${status} geantwortet.`,
    next: later,
  }),
  'wrong-part': ({ source }) => ({
    message: `${source} hat mit einem anderen Abschnitt geantwortet als dem verlangten.`,
  }),
  'leads-away': ({ source, to }) => ({
    message: `${source} führt zu ${to}; eine Aktualisierung bleibt aber auf einem Rechner.`,
    next: `${portal} Ist das Repository umgezogen, geben Sie die neue Adresse an.`,
  }),
  'leads-in-circle': ({ source }) => ({ message: `${source} führt im Kreis.` }),
  'too-slow': ({ source }) => ({ message: `${source} sendet so gut wie nichts.`, next: later }),
  'out-of-reach': ({ source, ...reason }) => ({
    message: `${source} ist nicht erreichbar: ${reasonFor(reason)}.`,
    next: 'Prüfen Sie Adresse, Netz und Proxy. Bereits Geholtes bleibt erhalten.',
  }),
  'certificate-unvouched': ({ source, ...reason }) => ({
    message: `${source} ist nicht erreichbar: ${reasonFor(reason)}.`,
    next: 'Ist es Ihre eigene Zertifizierungsstelle? Fügen Sie sie denen des Systems hinzu.',
  }),
  'authorities-unread': ({ file, ...reason }) => ({
    message: `Die Zertifizierungsstellen in ${file} lassen sich nicht lesen: ${reasonFor(reason)}.`,
    next: 'Geben Sie die Datei an, die sie enthält (PEM).',
  }),
  'authorities-none': ({ file }) => ({
    message: `${file} enthält kein Zertifikat.`,
    next: 'Geben Sie eine Datei mit Zertifizierungsstellen als Text an (PEM): In ihr steht BEGIN CERTIFICATE.',
  }),
  'proxy-wants-login': ({ proxy, variable }) => ({
    message: `Der Proxy ${proxy} verlangt Namen und Passwort.`,
    next: `${variable} kann sie enthalten (http://name:passwort@${proxy}).`,
  }),
  'proxy-refuses-login': ({ proxy, variable }) => ({
    message: `Der Proxy ${proxy} lehnt Namen und Passwort ab, die für ihn in der Umgebung stehen.`,
    next: `Berichtigen Sie ${variable} und starten Sie Fieldbook neu.`,
  }),
  'proxy-refuses': ({ proxy, status }) => ({
    message: `Der Proxy ${proxy} stellt die Verbindung nicht her (Status ${status}).`,
    next: 'Bitten Sie den Betreiber, die Adresse durchzulassen, oder bringen Sie die Aktualisierung auf einem Stick.',
  }),
  'proxy-login-cancelled': ({ proxy }) => ({
    message: `Der Proxy ${proxy} verlangt Namen und Passwort, und es wurden keine angegeben.`,
    next: 'Suchen Sie noch einmal, um wieder gefragt zu werden. Vom Stick oder aus einer Datei steht kein Proxy im Weg.',
  }),
  'server-wants-login': ({ server }) => ({
    message: `${server} verlangt Namen und Passwort.`,
    next: 'Die Adresse der Quelle kann sie enthalten (https://name:passwort@…).',
  }),
  'too-long': ({ source, path, limit }) => ({
    message: `${path} von ${source} ist länger als die ${amountOfBytes(limit)}, die dafür erlaubt sind.`,
    next: 'Nichts wurde geändert. Fragen Sie den Herausgeber, oder nehmen Sie eine andere Kopie.',
  }),
  stopped: () => ({
    message: 'Die Aktualisierung wurde angehalten. Bereits Geholtes bleibt für das nächste Mal erhalten.',
  }),
  'archive-strange': ({ archive }) => ({
    message: `${archive} ist weder eine Zip- noch eine Tar-Datei.`,
    next: 'Geben Sie eine .fieldbook-Datei an, oder den ersten ihrer Teile.',
  }),
  'archive-unread': ({ archive, ...reason }) => ({
    message: `${archive} lässt sich nicht lesen: ${reasonFor(reason)}.`,
    next: 'Steckt der Stick noch?',
  }),
  'archive-damaged': ({ archive, why }) => ({
    message: `${archive} ist beschädigt und lässt sich nicht lesen. ${inItsWords(why)}`,
    next: 'Kopieren Sie die Datei noch einmal.',
  }),
  'archive-parts': ({ archive, parts }) => ({
    message: `${archive} und die Teile daneben (zusammen ${parts}) ergeben keine ganze Datei: Am Ende fehlt einer, oder einer wurde abgeschnitten.`,
    next: 'Legen Sie alle Teile in einen Ordner. Die .sha256-Datei daneben zählt sie auf; „sha256sum -c“ sagt, welcher beschädigt ist.',
  }),
  'archive-leads-out': ({ archive, why }) => ({
    message: `${archive} enthält einen Namen, der aus dem Archiv hinausführt. ${inItsWords(why)}`,
    next: notOpened,
  }),
  'archive-lies': ({ archive, why }) => ({
    message: `${archive} nennt für eine Datei eine falsche Größe. ${inItsWords(why)}`,
    next: notOpened,
  }),
  'archive-too-many': ({ archive, most }) => ({
    message: `${archive} enthält mehr als ${number(most)} Dateien.`,
    next: notOpened,
  }),
  'archive-bad-name': ({ archive, name }) => ({
    message: `${archive} enthält eine Datei mit dem unzulässigen Namen ${JSON.stringify(name)}.`,
    next: notOpened,
  }),
  'archive-twice': ({ archive, name }) => ({
    message: `${archive} enthält ${name} zweimal, von Groß- und Kleinschreibung abgesehen.`,
    next: notOpened,
  }),
  'archive-too-large': ({ archive }) => ({
    message: `${archive} ist ausgepackt zu groß.`,
    next: notOpened,
  }),
  'archive-bomb': ({ archive, name, ratio }) => ({
    message: `${archive} enthält ${name}; ausgepackt wächst diese Datei auf mehr als das ${ratio}-Fache.`,
    next: notOpened,
  }),
  'archive-link': ({ archive, name }) => ({
    message: `${archive} enthält ${name}: ein Verweis, oder auf ungewöhnliche Weise gepackt.`,
    next: notOpened,
  }),
  'archive-no-file': ({ archive, name, type }) => ({
    message: `${archive} enthält ${name}: keine Datei, sondern „${type}“.`,
    next: notOpened,
  }),
  'archive-without': ({ archive }) => ({
    message: `${archive} enthält kein signiertes Repository.`,
    next: nameFile,
  }),
  'archive-with-several': ({ archive }) => ({
    message: `${archive} enthält mehr als ein signiertes Repository.`,
    next: nameFile,
  }),
  'archive-cut': () => ({
    message: 'Die Datei endet zu früh: Sie wurde abgeschnitten, oder ein Teil von ihr fehlt.',
    next: 'Kopieren Sie sie noch einmal, mit allen Teilen.',
  }),
  'tar-damaged': ({ archive }) => ({
    message: `${archive} ist eine beschädigte Tar-Datei.`,
    next: 'Kopieren Sie die Datei noch einmal.',
  }),
};
