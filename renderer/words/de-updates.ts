import { count, day, number } from './amounts.ts';
import { ago } from './de-age.ts';
import { amountOfBytes } from './measures.ts';
import type { Words } from './shape.ts';
import { proxy } from './de-proxy.ts';

type Changed = Readonly<Record<'new' | 'revised' | 'withdrawn', number>>;

/** `7 neu, 3 überarbeitet, 1 zurückgezogen`, without the zeros. */
const changed = (n: Changed): string =>
  [
    n.new > 0 ? `${number(n.new)} neu` : '',
    n.revised > 0 ? `${number(n.revised)} überarbeitet` : '',
    n.withdrawn > 0 ? `${number(n.withdrawn)} zurückgezogen` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The words of the updates screen. */
export const updates: Words['updates'] = {
  title: 'Aktualisierung',
  lead: 'Signierte Ausgaben, über das Netz oder vom Stick. Nichts ändert sich, bevor Sie gesehen haben, was sich ändern würde.',
  forVisitor:
    'Dieses Fieldbook wird geteilt. Aktualisierungen installiert, wer es betreibt; hier steht, was installiert ist und wer dafür bürgt.',
  offered: (serial) => `Ausgabe ${serial} wird angeboten`,
  standing: {
    title: 'Was installiert ist',
    edition: 'Ausgabe',
    came: 'Mit dem Programm geliefert',
    unread: 'Nicht gelesen: an ihrer Stelle steht die Bibliothek aus dem Programm',
    workingCopy:
      'Arbeitskopie, nicht signiert. Eine Aktualisierung wird daneben installiert; die Arbeitskopie bleibt geöffnet.',
    serial: (serial) => `Ausgabe ${serial}`,
    age: ago,
    made: (iso) => day(iso),
    noDate: 'Ohne Datum.',
    source: 'Quelle',
    signed: 'Signiert von',
    unsigned: 'Bisher von niemandem: Signaturen werden ab der ersten Aktualisierung geprüft.',
    goodUntil: (iso) => `gültig bis ${day(iso)}`,
    details: 'Rollen und Schlüssel',
    seenLast: 'Wer für das zuletzt Gesehene bürgt',
  },
  roles: {
    role: 'Rolle',
    signed: 'Signaturen',
    keys: 'Schlüsselkennungen',
    until: 'Gültig bis',
    expired: 'abgelaufen',
    of: (signed, threshold) => `${signed} (nötig: ${threshold})`,
  },
  look: {
    title: 'Nach einer Aktualisierung suchen',
    source: 'Quelle',
    kinds:
      'Eine https-Adresse, ein Ordner oder Stick oder eine .fieldbook-Datei auf dem Rechner, auf dem Fieldbook läuft.',
    kindOf: {
      none: 'https://updates.example.org/fieldbook, /media/stick, D:\\updates, ausgabe-42.fieldbook',
      wire: 'Eine Adresse: Fieldbook greift auf das Netz zu, und nur, wenn Sie es verlangen.',
      file: 'Eine Datei: Sie wird gelesen, wo sie liegt, ohne sie vorher zu entpacken.',
      folder: 'Ein Ordner: die Kopie eines Repositorys oder der Stick, auf dem eine liegt.',
    },
    button: 'Suchen',
    looking: 'Es wird gesucht …',
    lookingAt: (source) => `${source} wird abgefragt`,
    missing: 'Geben Sie zuerst eine Quelle an.',
    mirror: 'Spiegel',
    mirrorHint:
      'Dasselbe Repository an anderer Stelle; es wird gefragt, wenn die Quelle nicht erreichbar ist. Kann leer bleiben.',
    scheduled: 'Beim Start und alle 12 Stunden von selbst suchen. Installiert wird nie von selbst.',
  },
  trust: {
    title: 'Noch wird niemandem vertraut',
    text: 'Dieses Fieldbook kam ohne die erste Root-Datei des Herausgebers. Wählen Sie dessen root.json, und besorgen Sie sie auf einem anderen Weg als die Aktualisierungen: Wer Ihnen diese Datei gibt, bestimmt, welche Aktualisierungen angenommen werden.',
    choose: 'root.json auswählen …',
    chosen: (name) => `${name} gilt für die nächste Suche.`,
    tooLarge: 'Diese Datei ist für eine root.json zu groß.',
    needed: 'Wählen Sie zuerst die root.json des Herausgebers.',
  },
  nothingNew: {
    title: 'Nichts Neues',
    text: (serial) => `Diese Quelle bietet Ausgabe ${serial} an, und die ist installiert.`,
  },
  plan: {
    title: (serial, iso) => `Ausgabe ${serial} vom ${day(iso)}`,
    repair: (serial) => `Ausgabe ${serial} muss repariert werden`,
    repairText: 'Sie ist bereits installiert; beschädigte oder fehlende Dateien werden neu geholt.',
    from: (serial) =>
      serial === null
        ? 'Verglichen mit der Bibliothek, die mit dem Programm kam.'
        : `Verglichen mit der installierten Ausgabe ${serial}.`,
    source: 'Quelle',
    fetch: (bytes, files) =>
      files === 0
        ? 'Nichts zu holen'
        : `${amountOfBytes(bytes)} in ${count(files, 'Datei', 'Dateien')} zu holen`,
    room: (needed, free) =>
      free === null
        ? `Belegt ${amountOfBytes(needed)} auf dem Datenträger`
        : `Belegt ${amountOfBytes(needed)} auf dem Datenträger, frei sind ${amountOfBytes(free)}`,
    same: 'Keine Seite, Meldung oder Abbildung unterscheidet sich.',
    apply: (serial) => `Ausgabe ${serial} installieren`,
    applyRepair: 'Reparieren',
    dismiss: 'Nicht jetzt',
    signed: 'Wer sie signiert hat',
    keeps:
      'Lesezeichen, Notizen und Standorte bleiben erhalten. Die jetzige Ausgabe wird aufbewahrt, sodass Sie zurückkehren können.',
  },
  concerns: {
    reading: 'Die neuen Sicherheitsmeldungen werden gelesen …',
    some: (n, of) =>
      of === 1
        ? 'Die geänderte Meldung betrifft Ihre Standorte'
        : `${number(n)} von ${number(of)} geänderten Meldungen ${n === 1 ? 'betrifft' : 'betreffen'} Ihre Standorte`,
    none: (of) =>
      of === 1
        ? 'Die geänderte Meldung betrifft Ihre Standorte nicht.'
        : `Keine der ${number(of)} geänderten Meldungen betrifft Ihre Standorte.`,
    more: (n) => `und ${number(n)} weitere, nach der Installation in der Liste`,
    unread: (n) =>
      n === 1
        ? 'Eine Meldung ließ sich nicht lesen: Über sie ist hier nichts gesagt.'
        : `${number(n)} Meldungen ließen sich nicht lesen: Über sie ist hier nichts gesagt.`,
    noSites: 'Legen Sie Ihre Standorte in Fieldbook an; dann steht hier, welche Meldung welchen betrifft.',
    addSite: 'Standort anlegen',
    changes: { new: 'neu', revised: 'überarbeitet', withdrawn: 'zurückgezogen' },
    before: (verdict) => `bisher: ${verdict}`,
  },
  changes: {
    groups: { bulletins: 'Sicherheitsmeldungen', pages: 'Seiten', other: 'Abbildungen und Katalog' },
    kinds: { new: 'Neu', revised: 'Überarbeitet', withdrawn: 'Zurückgezogen' },
    summary: changed,
    bulletins: (n) => `Meldungen: ${changed(n)}`,
    pages: (n) => `Seiten: ${changed(n)}`,
    more: (n) => `${number(n)} weitere anzeigen`,
  },
  expired: {
    title: 'Diese Aktualisierung ist abgelaufen',
    text: 'Ein Stick ist oft wochenlang unterwegs, das kann also in Ordnung sein. Es kann Ihnen aber auch jemand absichtlich einen alten Stand geben, damit Sie von neueren Sicherheitsmeldungen nichts erfahren. Prüfen Sie die Daten und verlangen Sie eine neuere Kopie, wenn es eine gibt.',
    yes: 'Ich habe die Daten geprüft und nehme diese Kopie trotzdem. Das Journal hält es fest.',
    again: 'Noch einmal suchen und annehmen',
  },
  refused: {
    title: 'Abgelehnt',
    failed: 'Suche nicht möglich',
    applyFailed: 'Nicht installiert',
    unchanged: 'Nichts wurde geändert.',
    kept: 'Nichts wurde geändert. Was installiert ist, bleibt, wie es ist.',
    fetchedKept: 'Bereits Geholtes bleibt erhalten: Der nächste Versuch macht dort weiter.',
    again: 'Noch einmal suchen',
    cancelled: 'Angehalten',
    resume: 'Fortsetzen',
  },
  progress: {
    title: (serial) => (serial === null ? 'Installation läuft' : `Installation von Ausgabe ${serial} läuft`),
    label: 'Fortschritt',
    stages: { fetching: 'Dateien werden geholt', installing: 'Wechsel zur neuen Ausgabe', done: 'Fertig' },
    start: 'Beginnt',
    bytes: (bytes, of) => `${amountOfBytes(bytes)} von ${amountOfBytes(of)}`,
    files: (files, of) => `${number(files)} von ${count(of, 'Datei', 'Dateien')}`,
    spoken: (percent) => `${percent} Prozent`,
    cancel: 'Anhalten',
    keeps: 'Sie können weiterlesen. Beim Anhalten bleibt erhalten, was schon geholt wurde.',
  },
  proxy,
  done: {
    title: (serial) => `Ausgabe ${serial} ist installiert`,
    repaired: (serial) => `Ausgabe ${serial} ist wieder vollständig`,
    text: (bytes, files) =>
      files === 0
        ? 'Es musste nichts geholt werden.'
        : `${amountOfBytes(bytes)} in ${count(files, 'Datei', 'Dateien')} geholt. Listen und Suche folgen von selbst.`,
    changed: 'Was sich geändert hat',
    close: 'Schließen',
  },
  back: {
    newer: (iso) =>
      `Die mit dem Programm gelieferte Bibliothek ist neuer, vom ${day(iso)}. Gelesen wird sie derzeit nicht.`,
    leave: 'Die neuere lesen',
    left: (from) => `Gelesen wird die mit dem Programm gelieferte Bibliothek statt Ausgabe ${from}`,
    button: (serial) => `Zurück zu Ausgabe ${serial}`,
    title: (serial) => `Zurück zu Ausgabe ${serial}?`,
    text: (from, to) =>
      `Statt Ausgabe ${from} wird wieder Ausgabe ${to} geöffnet. Meldungen, die nur Ausgabe ${from} enthält, fehlen dann in allen Listen, bis Sie die Aktualisierung erneut suchen. Lesezeichen und Notizen bleiben.`,
    done: (from, to) => `Wieder auf Ausgabe ${to}, vorher Ausgabe ${from}`,
  },
  carry: {
    title: 'Weitergeben',
    lead: 'Schreibt die installierte Ausgabe mit den Signaturen des Herausgebers, damit ein anderes Fieldbook sie übernehmen kann.',
    to: 'Ziel',
    toHint: 'Ein Ordner oder eine Datei, deren Name auf .fieldbook endet.',
    since: 'Nur was dieser Ausgabe fehlt',
    sinceHint: 'Die Nummer der Ausgabe auf der anderen Seite. Leer lassen, um alles zu schreiben.',
    sinceBad: 'Geben Sie die Nummer einer Ausgabe an.',
    parts: 'Aufteilen',
    partChoices: {
      whole: 'Eine Datei',
      fat: 'Bis 4 GB (FAT32)',
      dvd: 'Bis 4,4 GB (DVD)',
      cd: 'Bis 650 MB (CD)',
    },
    button: 'Exportieren',
    writing: 'Wird geschrieben …',
    missing: 'Geben Sie einen Ordner oder eine Datei als Ziel an.',
    done: (serial, files, bytes) =>
      `Ausgabe ${serial}: ${count(files, 'Datei', 'Dateien')}, ${amountOfBytes(bytes)}, geschrieben nach`,
    none: 'Vor der ersten Aktualisierung gibt es nichts weiterzugeben: Die mitgelieferte Bibliothek ist nicht signiert.',
    failed: 'Nicht exportiert',
    note: 'Standnotiz',
    noteLead:
      'Nehmen Sie diese Notiz mit auf die Seite mit Netz: Sie sagt genau, was zu bringen ist. Sie enthält nichts Geheimes.',
    noteLabel: 'Die Standnotiz als Text',
    noteCode: 'Die Standnotiz als QR-Code',
    noteSites: 'Mit Produkten und Versionen meiner Standorte',
    noteCopy: 'Notiz kopieren',
    noteCopied: 'Standnotiz kopiert',
  },
  ledger: {
    title: 'Journal',
    lead: 'Jeder Versuch, festgehalten in Zeilen, die durch ihre Prüfsummen verkettet sind.',
    none: 'Noch kein Versuch.',
    holds: (n) => `Die Kette ist unversehrt: ${count(n, 'Zeile', 'Zeilen')} geprüft.`,
    head: 'Letzte Prüfsumme',
    broken: 'Die Kette ist unterbrochen',
    brokenText:
      'Eine Zeile wurde nachträglich geändert oder ging verloren. Sichern Sie eine Kopie von library/ledger.jsonl und klären Sie, wer Zugriff hatte.',
    table: 'Versuche, neueste zuerst',
    time: 'Zeit',
    what: 'Vorgang',
    edition: 'Ausgabe',
    source: 'Quelle',
    reason: 'Grund',
    all: (n) => `Alle ${number(n)} anzeigen`,
    nowhere: '–',
    arrow: (from, to) => {
      if (to === null) return from === null ? '–' : String(from);
      if (from === null) return `→ ${to}`;
      return from === to ? `${to}` : `${from} → ${to}`;
    },
    actions: { update: 'Aktualisierung', 'roll-back': 'Rückkehr', export: 'Export', repair: 'Reparatur' },
    outcomes: {
      started: 'begonnen',
      installed: 'installiert',
      'nothing-new': 'nichts Neues',
      refused: 'abgelehnt',
      failed: 'fehlgeschlagen',
      cancelled: 'angehalten',
      interrupted: 'unterbrochen',
      done: 'erledigt',
    },
  },
};
