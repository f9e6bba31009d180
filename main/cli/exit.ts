/** What the exit code of every word means. */
export const exit = {
  /** Found and printed. */
  found: 0,
  /** Nothing matches, or there is no such page, id, product or site. */
  nothing: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The library, what is kept of it, or a file to take over cannot be read. */
  unreadable: 3,
  /** Fieldbook itself failed. */
  internal: 4,
  /** A signature, a hash, a date or a rule says no: the same again will be refused again. */
  refused: 5,
  /** Something was in the way: network, disk, another Fieldbook. Another try may work. */
  failed: 6,
  /** `bulletins --fail-on`: a bulletin that grave affects the release. */
  affected: 10,
  /** `bulletins --fail-on`: none is known to, and at least one that grave doesn't say, or a file could not be read. */
  uncertain: 11,
} as const;

/** The same, for `fieldbook help`. */
export const exitHelp = `
Exit codes:
  0   found, or done
  1   nothing found, or no such page, id, product or site
  2   the command line is wrong
  3   the library, or the file to take over, cannot be read
  4   Fieldbook itself failed
  5   refused: a signature, a hash, a date or a rule says no
  6   failed: the network, the disk or another Fieldbook was in the way
  10  bulletins --fail-on: a bulletin that grave affects the release
  11  bulletins --fail-on: none is known to, but one that grave does not say, or a file could not be read
`;
