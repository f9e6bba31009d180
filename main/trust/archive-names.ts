import { refusalOf } from '../api/refusal.ts';

/** One file inside an archive. */
export interface ArchiveEntry {
  readonly name: string;
  /** Bytes unpacked, as the archive claims; reading stops there in any case. */
  readonly length: number;
  /** Bytes packed. */
  readonly packed: number;
  open(from: number): Promise<AsyncIterable<Uint8Array>>;
}

/** What an archive may claim at most. A library is a few thousand small files. */
export const archiveLimits = {
  entries: 100_000,
  /** One file unpacked, bytes. */
  length: 1 << 28,
  /** All files unpacked, bytes. */
  total: 8 * 2 ** 30,
  /** Unpacked by packed size, for files over 1 MiB: text reaches 20, a bomb 1,000. */
  ratio: 200,
} as const;

/**
 * Checks every name and size before anything is read, and finds where in the archive the repository begins: at its top,
 * or in the one folder that was packed.
 */
export function indexEntries(entries: readonly ArchiveEntry[], archive: string): Map<string, ArchiveEntry> {
  if (entries.length > archiveLimits.entries)
    throw refusalOf('archive-too-many', { archive, most: archiveLimits.entries });
  const byName = new Map<string, ArchiveEntry>();
  const folded = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const name = entry.name.replace(/^(\.\/)+/, '');
    if (!isPlainName(name)) throw refusalOf('archive-bad-name', { archive, name: name.slice(0, 200) });
    const fold = name.normalize('NFC').toLowerCase();
    if (folded.has(fold)) throw refusalOf('archive-twice', { archive, name });
    folded.add(fold);
    total += entry.length;
    if (entry.length > archiveLimits.length || total > archiveLimits.total)
      throw refusalOf('archive-too-large', { archive });
    if (entry.length > 1 << 20 && entry.length > archiveLimits.ratio * Math.max(1, entry.packed)) {
      throw refusalOf('archive-bomb', { archive, name, ratio: archiveLimits.ratio });
    }
    byName.set(name, entry);
  }
  return withoutTop(byName, archive);
}

/** Relative, with `/`, without steps upwards, and without what some file system takes for something else. */
const isPlainName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 1024 &&
  // Control characters, backslashes and drive letters are the point of this check.
  ![...name].some((letter) => letter < ' ' || letter === '\\' || letter === ':') &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

const landmark = 'metadata/timestamp.json';

function withoutTop(byName: Map<string, ArchiveEntry>, archive: string): Map<string, ArchiveEntry> {
  const found = [...byName.keys()].filter((name) => name === landmark || name.endsWith(`/${landmark}`));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw refusalOf(found.length === 0 ? 'archive-without' : 'archive-with-several', { archive });
  }
  const top = only.slice(0, -landmark.length);
  const inside = [...byName].filter(([name]) => name.startsWith(top));
  return new Map(inside.map(([name, entry]) => [name.slice(top.length), entry]));
}
