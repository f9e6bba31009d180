import type { RemarkView } from '../api/bulletin-view.ts';
import type { VersionClaim } from './version-claim.ts';

/** Words for how bad a flaw is; `unstated` where the publisher gives neither score nor word. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unstated';

/** CSAF 2.0 section 3.2.3.9: what a document can say of a product. */
export type StatusGroup =
  | 'first_affected'
  | 'known_affected'
  | 'last_affected'
  | 'first_fixed'
  | 'fixed'
  | 'known_not_affected'
  | 'under_investigation'
  | 'recommended'
  /** CSAF 2.1: the publisher doesn't know. */
  | 'unknown';

/** Text of the publisher (sections 3.2.1.8, 3.2.3.8). */
export interface Note {
  readonly category: string;
  readonly title: string | null;
  readonly text: string;
}

/** An address outside the library. */
export interface Reference {
  readonly category: string;
  readonly summary: string;
  readonly url: string;
}

/** One line of the revision history. `date` is ISO 8601 as written. */
export interface Revision {
  readonly number: string;
  readonly date: string;
  readonly summary: string;
  /** The publisher's older number for it. */
  readonly legacy: string | null;
}

/** A CVSS score (section 3.2.3.13). */
export interface Score {
  /** As the document says: `2.0`, `3.1`, `4.0`. */
  readonly version: string;
  readonly base: number;
  readonly vector: string | null;
  readonly severity: Severity;
  /** Ids of the products that it is for; empty for all. */
  readonly products: readonly string[];
}

/** A leaf of the product tree: what statements are about. */
export interface Product {
  readonly id: string;
  /** Name by the branch `product_name`; `null` when the document gives only a full name. */
  readonly name: string | null;
  /** {@link name} for comparing: case and spacing aside. */
  readonly key: string | null;
  readonly vendor: string | null;
  /** The full name, as written. */
  readonly label: string;
  readonly claim: VersionClaim;
  /** JSON pointer to the leaf. */
  readonly pointer: string;
  /** For a product made by a relationship: which kind, and of which two products. */
  readonly relation: { readonly category: string; readonly part: string; readonly whole: string } | null;
}

/** One product in one status group of one vulnerability. */
export interface Statement {
  readonly status: StatusGroup;
  readonly product: string;
  /** Its place in the group. */
  readonly index: number;
}

/** A machine-readable reason for "not affected" (section 3.2.3.5). */
export interface Flag {
  readonly label: string;
  readonly products: readonly string[];
  readonly pointer: string;
}

/** What to do (section 3.2.3.12). */
export interface Remediation {
  readonly category: string;
  readonly details: string;
  readonly url: string | null;
  /** Ids of the products that it is for, groups resolved; empty when the document names none. */
  readonly products: readonly string[];
  readonly pointer: string;
}

/** Impact, exploit status or target set (section 3.2.3.14). */
export interface Threat {
  readonly category: string;
  readonly details: string;
  readonly products: readonly string[];
  readonly pointer: string;
}

/** Something beside an all-clear that speaks against it. */
export interface Cloud {
  readonly product: string;
  /** A remedy that contradicts the status, or a condition in the reason that is given. */
  readonly by: 'remediation' | 'threat';
  /** As written. */
  readonly words: string;
  readonly pointer: string;
}

/** One entry of `vulnerabilities`. */
export interface Vulnerability {
  /** JSON pointer to the entry. */
  readonly pointer: string;
  readonly cve: string | null;
  /** Other ids that the publisher gives it. */
  readonly ids: readonly string[];
  readonly title: string | null;
  readonly cwe: { readonly id: string; readonly name: string } | null;
  readonly notes: readonly Note[];
  readonly scores: readonly Score[];
  readonly statements: readonly Statement[];
  readonly flags: readonly Flag[];
  readonly remediations: readonly Remediation[];
  readonly threats: readonly Threat[];
  readonly references: readonly Reference[];
  /** What speaks against all-clears of this entry. */
  readonly clouds: readonly Cloud[];
  /** JSON pointers to statements that could not be read: who knows what they say. */
  readonly unread: readonly string[];
}

/** A CSAF 2.0 document (or a 2.1 one, as far as they agree), read once. Everything inside is checked; nothing of the JSON is left. */
export interface Bulletin {
  /** The file, relative to the library folder. */
  readonly path: string;
  readonly id: string;
  readonly aliases: readonly string[];
  /** CVE ids, in order, each once. */
  readonly cves: readonly string[];
  readonly title: string;
  readonly category: string;
  /** Whether the category makes statements about products that count (advisory and VEX profiles). */
  readonly judges: boolean;
  readonly status: 'draft' | 'interim' | 'final';
  /** The publisher's own status word, where a note gives one. */
  readonly publisherStatus: string | null;
  readonly version: string;
  /** ISO 8601, as written. */
  readonly published: string;
  readonly updated: string;
  readonly revisions: readonly Revision[];
  readonly language: string | null;
  readonly tlp: string | null;
  readonly publisher: {
    readonly name: string;
    readonly category: string;
    readonly contact: string | null;
    readonly authority: string | null;
  };
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  /** The publisher's word for the whole (section 3.2.1.2). */
  readonly aggregate: string | null;
  /** The worst base score, or the aggregate severity where there is no score. */
  readonly severity: Severity;
  readonly score: number | null;
  /** Why it was withdrawn, in the document's words; `null` when it stands. */
  readonly withdrawn: { readonly words: string; readonly pointer: string } | null;
  readonly products: readonly Product[];
  readonly vulnerabilities: readonly Vulnerability[];
  /** What could not be read in a document that opens all the same. */
  readonly remarks: readonly RemarkView[];
}
