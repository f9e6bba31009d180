type Phrases = Readonly<Record<string, string>>;

/** The same sentence about each of what can be harmed: the English and the German, with both in its place. */
const about = (
  things: readonly (readonly [english: string, german: string])[],
  english: (thing: string) => string,
  inGerman: (thing: string) => string,
): Phrases => Object.fromEntries(things.map(([one, other]) => [english(one), inGerman(other)]));

/** What is lost, as the subject of its sentence: only masculine nouns change, and data are many. */
const canBeLost = (object: string): string =>
  `${object.replace(/^den /, 'der ')} ${object.startsWith('die Daten') ? 'können' : 'kann'} ganz verloren gehen`;

const assets = [
  ['secrecy', 'die Geheimhaltung'],
  ['the trustworthiness of data', 'die Verlässlichkeit der Daten'],
  ['the service', 'den Dienst'],
] as const;

/** What CVSS 4.0 says separately of the vulnerable system and of others. */
const placed = [
  ['the vulnerable system', 'des verwundbaren Systems'],
  ['other systems', 'anderer Systeme'],
].flatMap(([where = '', there = '']) =>
  (
    [
      ['the secrecy', 'die Geheimhaltung'],
      ['the data', 'die Daten'],
      ['the service', 'den Dienst'],
    ] as const
  ).map(([what, harmed]) => [`${what} of ${where}`, `${harmed} ${there}`] as const),
);

const impacts: Phrases = {
  ...about(
    [...assets, ...placed],
    (it) => `no effect on ${it}`,
    (es) => `keine Auswirkung auf ${es}`,
  ),
  ...about(
    assets,
    (it) => `some effect on ${it}`,
    (es) => `etwas Auswirkung auf ${es}`,
  ),
  ...about(
    [...assets, ...placed],
    (it) => `some effect on ${it}, without control over how much`,
    (es) => `etwas Auswirkung auf ${es}, ohne dass sich steuern ließe, wie viel`,
  ),
  ...about(assets, (it) => `${it} can be lost entirely`, canBeLost),
  ...about(
    [...assets, ...placed],
    (it) => `${it} can be lost entirely, or where it matters most`,
    (es) => `${canBeLost(es)} oder dort, wo es darauf ankommt`,
  ),
  ...about(
    assets,
    (it) => `losing ${it} would do little harm here`,
    (es) => `${es} zu verlieren, wäre hier ein kleiner Schaden`,
  ),
  ...about(
    assets,
    (it) => `losing ${it} would do serious harm here`,
    (es) => `${es} zu verlieren, wäre hier ein ernster Schaden`,
  ),
  ...about(
    assets,
    (it) => `losing ${it} would do catastrophic harm here`,
    (es) => `${es} zu verlieren, wäre hier eine Katastrophe`,
  ),
};

const names: Phrases = {
  'Attack vector': 'Angriffsvektor',
  'Access vector': 'Zugriffsvektor',
  'Attack complexity': 'Angriffskomplexität',
  'Access complexity': 'Zugriffskomplexität',
  'Attack requirements': 'Voraussetzungen des Angriffs',
  Authentication: 'Authentifizierung',
  'Privileges required': 'Erforderliche Rechte',
  'User interaction': 'Mitwirkung eines Benutzers',
  Scope: 'Reichweite',
  Confidentiality: 'Vertraulichkeit',
  Integrity: 'Integrität',
  Availability: 'Verfügbarkeit',
  'Confidentiality impact': 'Auswirkung auf die Vertraulichkeit',
  'Integrity impact': 'Auswirkung auf die Integrität',
  'Availability impact': 'Auswirkung auf die Verfügbarkeit',
  'Vulnerable system confidentiality': 'Vertraulichkeit des verwundbaren Systems',
  'Vulnerable system integrity': 'Integrität des verwundbaren Systems',
  'Vulnerable system availability': 'Verfügbarkeit des verwundbaren Systems',
  'Subsequent system confidentiality': 'Vertraulichkeit nachgelagerter Systeme',
  'Subsequent system integrity': 'Integrität nachgelagerter Systeme',
  'Subsequent system availability': 'Verfügbarkeit nachgelagerter Systeme',
  Exploitability: 'Ausnutzbarkeit',
  'Exploit code maturity': 'Reife des Exploits',
  'Exploit maturity': 'Reife des Exploits',
  'Remediation level': 'Stand der Behebung',
  'Report confidence': 'Verlässlichkeit des Berichts',
  'Collateral damage potential': 'Möglicher Folgeschaden',
  'Target distribution': 'Verbreitung der Ziele',
  'Confidentiality requirement': 'Bedarf an Vertraulichkeit',
  'Integrity requirement': 'Bedarf an Integrität',
  'Availability requirement': 'Bedarf an Verfügbarkeit',
  Safety: 'Unversehrtheit',
  Automatable: 'Automatisierbar',
  Recovery: 'Wiederherstellung',
  'Value density': 'Wertdichte',
  'Vulnerability response effort': 'Aufwand der Reaktion',
  'Provider urgency': 'Dringlichkeit laut Anbieter',
};

const values: Phrases = {
  'Not defined': 'Nicht bestimmt',
  None: 'Keine',
  Low: 'Niedrig',
  'Low to medium': 'Niedrig bis mittel',
  Medium: 'Mittel',
  'Medium to high': 'Mittel bis hoch',
  Moderate: 'Mäßig',
  High: 'Hoch',
  Partial: 'Teilweise',
  Complete: 'Vollständig',
  Network: 'Netz',
  Adjacent: 'Benachbart',
  'Adjacent network': 'Benachbartes Netz',
  Local: 'Lokal',
  Physical: 'Physisch',
  Multiple: 'Mehrfach',
  Single: 'Einfach',
  Required: 'Erforderlich',
  Passive: 'Passiv',
  Active: 'Aktiv',
  Changed: 'Verändert',
  Unchanged: 'Unverändert',
  Unproven: 'Unbewiesen',
  'Proof of concept': 'Machbarkeit gezeigt',
  Functional: 'Funktionsfähig',
  Attacked: 'Angegriffen',
  Unreported: 'Nicht berichtet',
  'Official fix': 'Offizielle Behebung',
  'Temporary fix': 'Vorläufige Behebung',
  Workaround: 'Umgehung',
  Unavailable: 'Nicht verfügbar',
  Unconfirmed: 'Unbestätigt',
  Uncorroborated: 'Nicht erhärtet',
  Confirmed: 'Bestätigt',
  Unknown: 'Unbekannt',
  Reasonable: 'Einleuchtend',
  Negligible: 'Vernachlässigbar',
  Present: 'Vorhanden',
  No: 'Nein',
  Yes: 'Ja',
  Automatic: 'Selbsttätig',
  User: 'Durch Benutzer',
  Irrecoverable: 'Unwiederbringlich',
  Diffuse: 'Verstreut',
  Concentrated: 'Gebündelt',
  Clear: 'Farblos',
  Green: 'Grün',
  Amber: 'Gelb',
  Red: 'Rot',
};

const meanings: Phrases = {
  'the attacker needs access to the machine itself': 'der Angreifer braucht Zugang zur Maschine selbst',
  'the attacker must be in the same local network': 'der Angreifer muss im selben lokalen Netz sein',
  'it can be reached from any network': 'aus jedem Netz erreichbar',
  'it takes special circumstances': 'es braucht besondere Umstände',
  'it takes somewhat special circumstances': 'es braucht etwas besondere Umstände',
  'it takes no special circumstances': 'es braucht keine besonderen Umstände',
  'the attacker must log in at least twice': 'der Angreifer muss sich mindestens zweimal anmelden',
  'the attacker must be logged in': 'der Angreifer muss angemeldet sein',
  'the attacker need not log in': 'der Angreifer muss sich nicht anmelden',
  'no exploit is known': 'es ist kein Exploit bekannt',
  'an exploit was demonstrated': 'ein Exploit wurde vorgeführt',
  'a working exploit exists': 'es gibt einen funktionierenden Exploit',
  'exploiting needs no skill, or happens by itself':
    'das Ausnutzen verlangt kein Können oder geschieht von selbst',
  'the publisher says nothing of it': 'der Herausgeber sagt dazu nichts',
  'the vendor has a complete fix': 'der Hersteller hat eine vollständige Behebung',
  'the vendor has a temporary fix': 'der Hersteller hat eine vorläufige Behebung',
  'there is an unofficial remedy': 'es gibt eine inoffizielle Abhilfe',
  'there is no remedy': 'es gibt keine Abhilfe',
  'one source says so, or several that disagree':
    'eine einzelne Quelle sagt es, oder mehrere, die sich widersprechen',
  'several sources say so, unofficially': 'mehrere inoffizielle Quellen sagen es',
  'the vendor acknowledges it': 'der Hersteller bestätigt es',
  'no harm to people, property or income': 'kein Schaden an Menschen, Eigentum oder Einkünften',
  'slight harm to people, property or income': 'leichter Schaden an Menschen, Eigentum oder Einkünften',
  'moderate harm to people, property or income': 'mäßiger Schaden an Menschen, Eigentum oder Einkünften',
  'significant harm to people, property or income':
    'erheblicher Schaden an Menschen, Eigentum oder Einkünften',
  'catastrophic harm to people, property or income':
    'katastrophaler Schaden an Menschen, Eigentum oder Einkünften',
  'no such systems here': 'hier gibt es keine solchen Systeme',
  'few such systems here': 'hier gibt es wenige solche Systeme',
  'many such systems here': 'hier gibt es viele solche Systeme',
  'most systems here are such': 'hier sind die meisten Systeme solche',
  'the attacker needs access to the machine, or somebody there who opens a file':
    'der Angreifer braucht Zugang zur Maschine oder jemanden dort, der eine Datei öffnet',
  'the attacker must touch the machine': 'der Angreifer muss an der Maschine stehen',
  'it works whenever it is tried': 'es gelingt, sooft man es versucht',
  'it takes circumstances that the attacker doesn’t control':
    'es braucht Umstände, die der Angreifer nicht in der Hand hat',
  'the attacker needs no account': 'der Angreifer braucht kein Konto',
  'the attacker needs an ordinary account': 'der Angreifer braucht ein gewöhnliches Konto',
  'the attacker needs an administrator’s account': 'der Angreifer braucht ein Administratorkonto',
  'nobody needs to do anything': 'niemand muss etwas tun',
  'somebody must do something first, such as open a file':
    'jemand muss vorher etwas tun, zum Beispiel eine Datei öffnen',
  'it harms only what the vulnerable part is responsible for':
    'es schadet nur dem, wofür der verwundbare Teil zuständig ist',
  'it reaches beyond the vulnerable part': 'es reicht über den verwundbaren Teil hinaus',
  'reports disagree, or the cause is unknown':
    'die Berichte widersprechen sich, oder die Ursache ist unbekannt',
  'there are details, and the cause isn’t proven':
    'es gibt Einzelheiten, doch die Ursache ist nicht bewiesen',
  'it was reproduced, or the vendor acknowledges it':
    'es wurde nachvollzogen, oder der Hersteller bestätigt es',
  'no defences need to be overcome': 'es sind keine Schutzmaßnahmen zu überwinden',
  'the attacker must get past defences that are in place':
    'der Angreifer muss vorhandene Schutzmaßnahmen überwinden',
  'it works in every deployment': 'es gelingt in jeder Umgebung',
  'it takes conditions of the deployment that the attacker doesn’t control':
    'es braucht Gegebenheiten der Umgebung, die der Angreifer nicht in der Hand hat',
  'somebody must use the system, as they do anyway': 'jemand muss das System benutzen, wie ohnehin üblich',
  'somebody must do something particular': 'jemand muss etwas Bestimmtes tun',
  'attacks were reported, or tools exist': 'Angriffe wurden gemeldet, oder es gibt Werkzeuge dafür',
  'an exploit was demonstrated, and no attack reported':
    'ein Exploit wurde vorgeführt, ein Angriff nicht gemeldet',
  'neither exploit nor attack is known': 'weder Exploit noch Angriff ist bekannt',
  'people may come to harm': 'Menschen können zu Schaden kommen',
  'nobody comes to harm': 'niemand kommt zu Schaden',
  'it can’t be automated against many targets': 'es lässt sich nicht gegen viele Ziele automatisieren',
  'it can be automated against many targets': 'es lässt sich gegen viele Ziele automatisieren',
  'the system recovers by itself': 'das System erholt sich von selbst',
  'somebody must bring the system back': 'jemand muss das System wiederherstellen',
  'the system can’t be brought back': 'das System lässt sich nicht wiederherstellen',
  'each target is worth little': 'jedes Ziel ist wenig wert',
  'each target is worth much': 'jedes Ziel ist viel wert',
  'responding takes little effort': 'die Reaktion kostet wenig Mühe',
  'responding takes some effort': 'die Reaktion kostet einige Mühe',
  'responding takes much effort': 'die Reaktion kostet viel Mühe',
  'the provider sees no urgency': 'der Anbieter sieht keine Dringlichkeit',
  'the provider sees reduced urgency': 'der Anbieter sieht geringere Dringlichkeit',
  'the provider sees moderate urgency': 'der Anbieter sieht mäßige Dringlichkeit',
  'the provider sees the highest urgency': 'der Anbieter sieht höchste Dringlichkeit',
};

/** CVSS's metrics, values and what they mean, in German, by the English of the tables (`v2.ts`, `v3.ts`, `v4.ts`). */
export const german: Phrases = { ...names, ...values, ...impacts, ...meanings };
