import { existsSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in ticks, a hundred a second everywhere that Node runs. */
const tick = 10;

/** Milliseconds that a process has computed, by itself and for the system; `null` where the system doesn't say. */
export function cpuTimeOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name in front may hold anything but a last closing bracket.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

/** Kilobytes (1,024 bytes) of memory that a process holds; `null` where the system doesn't say. */
export function memoryOf(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes);
}
