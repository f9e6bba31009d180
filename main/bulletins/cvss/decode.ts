import { cvss2 } from './v2.ts';
import { cvss3 } from './v3.ts';
import { cvss4 } from './v4.ts';
import type { MetricTable } from './metrics.ts';

/** One metric of a vector, in words. */
export interface DecodedMetric {
  /** As in the vector: `AV:N`. */
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly value: string;
  readonly means: string;
}

/** A CVSS vector in words. */
export interface DecodedVector {
  /** `2.0`, `3.0`, `3.1`, `4.0`. */
  readonly version: string;
  /** In the order of the specification. */
  readonly metrics: readonly DecodedMetric[];
  /** Parts of the vector that the specification of its version doesn't have, as written. */
  readonly unread: readonly string[];
}

const tables: Readonly<Record<string, MetricTable>> = {
  '2.0': cvss2,
  '3.0': cvss3,
  '3.1': cvss3,
  '4.0': cvss4,
};

/**
 * Puts a CVSS vector into words. Nothing is added to what it says: a metric that it leaves out is left out, and a part
 * that its version doesn't know is handed back as written.
 *
 * @param vector `CVSS:3.1/AV:N/…`, or CVSS 2's form without a prefix
 * @returns `null` for what is no vector of a version that is known
 */
export function decodeVector(vector: string): DecodedVector | null {
  const parts = vector
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .split('/');
  const prefix = /^CVSS:(\d\.\d)$/.exec(parts[0] ?? '')?.[1];
  const version = prefix ?? '2.0';
  const table = Object.hasOwn(tables, version) ? tables[version] : undefined;
  // Without a prefix only CVSS 2 can be meant, which has a metric that no other has.
  if (!table || (prefix === undefined && !parts.some((part) => part.startsWith('Au:')))) return null;
  const written = prefix === undefined ? parts : parts.slice(1);
  const metrics = written.flatMap((code) => metricOf(code, table) ?? []);
  const order = Object.keys(table);
  const place = ({ code }: DecodedMetric): number => order.indexOf(code.slice(0, code.indexOf(':')));
  return {
    version,
    metrics: metrics.toSorted((a, b) => place(a) - place(b)),
    unread: written.filter((code) => metricOf(code, table) === null),
  };
}

function metricOf(code: string, table: MetricTable): DecodedMetric | null {
  const [key = '', short = ''] = code.split(':');
  const row = Object.hasOwn(table, key) ? table[key] : undefined;
  const value = row && Object.hasOwn(row.values, short) ? row.values[short] : undefined;
  if (!row || !value || code !== `${key}:${short}`) return null;
  return { code, group: row.group, name: row.name, value: value[0], means: value[1] };
}
