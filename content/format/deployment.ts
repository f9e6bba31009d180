/** The deployments that pages can be marked for. Every other word is unknown, and hides nothing. */
export type Deployment = 'air-gapped' | 'connected' | 'saas' | 'self-hosted' | 'helm' | 'cli' | 'appliance';

/** How people write them; the first that a word matches is meant. */
const spellings: readonly (readonly [RegExp, Deployment])[] = [
  [/\b(?:air[\s-]?gap(?:ped)?|disconnected|abgeschottet)\b/gi, 'air-gapped'],
  [/\bconnected\b/gi, 'connected'],
  [/\bsaas\b/gi, 'saas'],
  [/\b(?:self[\s-]?(?:hosted|managed)|on[\s-]?prem(?:ises?)?|selbst betrieben)\b/gi, 'self-hosted'],
  [/\bhelm\b/gi, 'helm'],
  [/\bcli\b/gi, 'cli'],
  [/\bappliance\b/gi, 'appliance'],
];

/**
 * What a deployment rules out. Two questions are apart: where an installation stands (air-gapped, connected, the vendor's
 * service), and what it was installed with. An air-gapped site may have come by Helm or on an appliance.
 */
const excludes: Readonly<Record<Deployment, readonly Deployment[]>> = {
  'air-gapped': ['connected', 'saas'],
  connected: ['air-gapped'],
  saas: ['air-gapped', 'self-hosted', 'helm', 'cli', 'appliance'],
  'self-hosted': ['saas'],
  helm: ['saas', 'cli', 'appliance'],
  cli: ['saas', 'helm', 'appliance'],
  appliance: ['saas', 'helm', 'cli'],
};

/**
 * The deployments that a text names: a site's own words ("air-gapped, Helm"), a product's ("SaaS or self-hosted"). Nothing
 * where it says what something is not, or names two that rule each other out: then it isn't known which one holds.
 */
export function deploymentsIn(...texts: readonly (string | null | undefined)[]): readonly Deployment[] {
  const text = texts.filter((one) => one !== null && one !== undefined).join(', ');
  if (/\b(?:no|not|non|never|without|nicht|kein|keine|ohne)\b/i.test(text)) return [];
  const found = spellings.flatMap(([pattern, deployment]) => (text.search(pattern) >= 0 ? [deployment] : []));
  const clash = found.some((one) => excludes[one].some((other) => found.includes(other)));
  return clash ? [] : found;
}

/** A page's mark ("Air-gapped, Helm", "air-gapped/helm") as words: known ones as they are named here, others as written. */
export const deploymentMarks = (written: string): readonly string[] =>
  written
    .split(/[,/]|\bor\b/i)
    .map((word) => word.trim().toLowerCase().replace(/\s+/g, '-'))
    .filter((word) => word !== '')
    .map((word) => deploymentsIn(word.replaceAll('-', ' '))[0] ?? word);

/**
 * Whether a part of a page is for other deployments than a site's: each of its marks is known, and ruled out by what is
 * known of the site. In all other cases it isn't, and stays.
 *
 * @param marks as `deploymentMarks` gives them
 */
export function isElsewhere(marks: readonly string[], site: readonly Deployment[]): boolean {
  const out = new Set<string>(site.flatMap((one) => excludes[one]));
  return marks.length > 0 && marks.every((mark) => out.has(mark));
}
