import type { EffectView } from '../../main/api/exposure-view.ts';
import { count, day } from './amounts.ts';
import type { Words } from './shape.ts';

const noStatement = (n: number): string => `${n} ohne Aussage`;

/** What releases are compared by, in German. "Keine Aussage" is counted aloud everywhere, and never as clean. */
export const exposure: Words['exposure'] = {
  title: 'Betroffenheit nach Release',
  bars: 'Releases, älteste zuerst',
  asTable: 'Als Tabelle anzeigen',
  asChart: 'Als Diagramm anzeigen',
  hint: 'Wählen Sie ein Release, um zu sehen, was ein Wechsel dorthin ändert.',
  own: 'Ihr Release',
  loading: 'Releases werden verglichen',
  release: 'Release',
  affected: 'Betroffen',
  unknown: 'Keine Aussage',
  notAffected: 'Laut Meldung nicht betroffen',
  severities: {
    critical: 'kritisch',
    high: 'hoch',
    medium: 'mittel',
    low: 'niedrig',
    none: 'ohne Schwere',
    unstated: 'ohne Angabe der Schwere',
  },
  affects: (n) =>
    n === 0
      ? 'keine nennt es als betroffen'
      : n === 1
        ? 'eine Meldung betrifft es'
        : `${n} Meldungen betreffen es`,
  dontSay: noStatement,
  clean: (n) => `${n} laut Meldung nicht betroffen`,
  withheld: (days, limit) =>
    `Keine Bewertungen, also keine Balken: Diese Bibliothek ist ${days === null ? 'zu alt' : `${count(days, 'Tag', 'Tage')} alt`}, und bewertet wird nur bis ${count(limit, 'Tag', 'Tage')}. Was welches Release betrifft, lässt sich nicht sagen.`,
  incomplete: (n) =>
    `${count(n, 'Datei ließ', 'Dateien ließen')} sich nicht lesen: Jeder Balken kann zu kurz sein.`,
  noReleases: (product) => `Kein Release von ${product} ist genannt, es gibt also nichts zu vergleichen.`,
  going: (to, clears, adds) => [`Der Wechsel zu `, to, ` erledigt ${clears} und bringt ${adds} dazu`],
  stays: (n) => (n === 1 ? '1 bleibt' : `${n} bleiben`),
  open: (n) => `${noStatement(n)}, ${n === 1 ? 'zählt' : 'zählen'} nicht als erledigt`,
  nothingMoves: 'Von keiner Meldung ist ein Unterschied zwischen beiden bekannt.',
  groups: { clears: 'Erledigt', adds: 'Neu dazu', open: 'Dort ohne Aussage', stays: 'Bleiben' },
};

/** What changed since the last visit, in German. */
export const since: Words['since'] = {
  title: 'Seit Ihrem letzten Besuch',
  line: (n, concern) =>
    [
      `${count(n, 'Meldung', 'Meldungen')} geändert`,
      ...(concern === null
        ? []
        : [concern === 0 ? 'keine zu Ihrem Release' : `${concern} zu Ihrem Release ansehen`]),
    ].join(', '),
  when: (iso) => `Verglichen mit dem Stand vom ${day(iso)}.`,
  moved: 'Damals war ein anderes Release gewählt; was darüber gesagt wurde, lässt sich nicht vergleichen.',
  incomplete: (n) =>
    `${count(n, 'Datei ließ', 'Dateien ließen')} sich nicht lesen: Was sich darin geändert hat, ist nicht feststellbar.`,
  withheld:
    'Diese Bibliothek ist für Bewertungen zu alt: Ob eine Änderung Sie betrifft, lässt sich nicht sagen.',
  seen: 'Alle als gesehen markieren',
  concerns: 'Zu Ihrem Release',
  others: 'Andere Änderungen',
  wording: (n) => count(n, 'Änderung nur im Wortlaut', 'Änderungen nur im Wortlaut'),
  kinds: {
    new: 'Neu',
    revised: 'Überarbeitet',
    withdrawn: 'Zurückgezogen',
    removed: 'Nicht mehr in der Bibliothek',
  },
  revision: (from, to) => (from === null || to === null || from === to ? null : `Revision ${from} → ${to}`),
  maybe: 'Nennt Ihr Produkt, macht aber zu Ihrem Release keine Aussage',
  states: {
    affected: 'Nennt Ihr Release als betroffen',
    unknown: 'Sagt nicht, ob Ihr Release betroffen ist',
    'not-affected': 'Nennt Ihr Release als nicht betroffen',
  },
  effect: ({ effect, from, to }) => {
    const change = [from, to].filter((part) => part !== null).join(' → ');
    return change === '' || plain.has(effect) ? effects[effect] : `${effects[effect]}: ${change}`;
  },
};

/** Their two sides are verdicts, which the words say already. */
const plain: ReadonlySet<EffectView['effect']> = new Set([
  'now-affects',
  'no-longer-affects',
  'now-not-affected',
  'now-unknown',
]);

const effects: Record<EffectView['effect'], string> = {
  withdrawn: 'Vom Herausgeber zurückgezogen',
  'now-affects': 'Nennt Ihr Release jetzt als betroffen',
  'no-longer-affects': 'Nennt Ihr Release nicht mehr als betroffen',
  'now-not-affected': 'Nennt Ihr Release jetzt als nicht betroffen',
  'now-unknown': 'Macht zu Ihrem Release keine Aussage mehr',
  'flaw-added': 'Ihr Release ist von weiteren Schwachstellen betroffen',
  'flaw-gone': 'Ihr Release ist von einigen Schwachstellen nicht mehr betroffen',
  'fix-available': 'Nennt jetzt eine Behebung',
  'fix-gone': 'Nennt die Behebung nicht mehr',
  severity: 'Schweregrad',
  advice: 'Was zu tun ist, wurde geändert',
  'other-releases': 'Nur für andere Releases geändert',
  wording: 'Nur im Wortlaut',
  none: 'Nichts, was hier von Belang ist',
};
