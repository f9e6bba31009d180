/**
 * Patterns of the ids that people look things up by. Each matches the id alone; wrap it to find it in text.
 * All are to be used without regard to case.
 */
export const identifierPatterns = {
  /** CVE numbering: a year and at least four digits (CVE Program, CNA rules 5.3). */
  cve: /CVE-(?:19|20)\d{2}-\d{4,19}/i,
  /** GitHub Security Advisories: three groups of four, of an alphabet without look-alikes. */
  ghsa: /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/i,
  /** Weaknesses (MITRE CWE). */
  cwe: /CWE-\d{1,5}/i,
  /** Numbered advisories: letters, then a year or a number, in dashed or colon-separated groups (`RHSA-2024:1234`, `ICSA-23-005-01`). */
  advisory: /[A-Z]{2,12}(?:-[A-Z]{2,12})?-\d{2,6}(?:[-:]\d{2,8}){1,3}/i,
} as const;

/** What kind of id a text is. */
export type IdentifierKind = keyof typeof identifierPatterns;

const whole = Object.entries(identifierPatterns).map(
  ([kind, pattern]) => [kind as IdentifierKind, new RegExp(`^(?:${pattern.source})$`, 'i')] as const,
);

/** The kind of id that `text` is, whole; `null` when it is none. A CVE is never called an advisory. */
export const identifierKind = (text: string): IdentifierKind | null =>
  whole.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** An id as its registry spells it: upper case, but for the groups of a GHSA. */
export const canonicalIdentifier = (id: string): string =>
  /^ghsa-/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id.toUpperCase();
