import type { World } from '../reader/world.ts';

/** How parts of an answer look on a terminal; without colour they are left as they are. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string): string => text;

const coloured: Style = { strong: sgr(1, 22), faint: sgr(2, 22), mark: sgr(33, 39) };
const uncoloured: Style = { strong: plain, faint: plain, mark: plain };

/** Colour for a terminal, unless the reader wants none (https://no-color.org). */
export const styleFor = ({ stdout, env }: World): Style =>
  stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? coloured : uncoloured;

/** Columns to write in: the terminal's, but no wider than reads well. */
export const columnsOf = ({ stdout }: World): number => Math.min(stdout.columns ?? 80, 100);
