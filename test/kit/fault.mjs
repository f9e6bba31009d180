/**
 * Preloaded into a process that is to suffer (`node --import`): counts everything that it does to a disk and strikes at
 * one of them. The program itself knows nothing of it.
 *
 * FAULT_AT: the number of the operation, from 1 on; 0 strikes never. FAULT_KIND: `kill` ends the process there, in the
 * middle of the operation where it has a middle; `power` ends it there too, and files below FAULT_FOLDER lose
 * what was written to them and not flushed, as an unlucky disk has it; `full` refuses this one and all later ones that need room.
 * The number of operations is printed to stderr at a normal end.
 */
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const at = Number(process.env['FAULT_AT'] ?? 0);
const kind = process.env['FAULT_KIND'];
const { openSync, writeSync, fstatSync, readdirSync, statSync, truncateSync } = fs;
let count = 0;
let struck = false;
/** How much of a file is surely on the disk, by the file's number there, which a new name doesn't change. @type {Map<number, number>} */
const unflushed = new Map();

const writes = (/** @type {number} */ fd) => {
  const { ino, size } = fstatSync(fd);
  if (!unflushed.has(ino)) unflushed.set(ino, size);
};
const flushes = (/** @type {number} */ fd) => unflushed.delete(fstatSync(fd).ino);

function cutPower() {
  const folder = process.env['FAULT_FOLDER'] ?? '';
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const safe = entry.isFile() ? unflushed.get(statSync(path).ino) : undefined;
    if (safe !== undefined) truncateSync(path, safe);
  }
}

/**
 * @param {string} name
 * @param {(() => void) | null} halfway does a part of the operation
 */
function strike(name, halfway, needsRoom = true) {
  if (struck) return; // What the fault itself does to the disk is not the program's.
  count += 1;
  if (at === 0 || count < at) return;
  if (kind === 'kill' || kind === 'power') {
    struck = true;
    halfway?.();
    if (kind === 'power') cutPower();
    process.kill(process.pid, 'SIGKILL');
    for (;;); // The signal arrives in a moment; nothing may happen until then.
  }
  if (needsRoom)
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
      code: 'ENOSPC',
      syscall: name,
    });
}

const half = (/** @type {unknown} */ data) => {
  const bytes = typeof data === 'string' ? Buffer.from(data) : /** @type {Buffer} */ (data);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
};

/** @param {any} object @param {string} name @param {(args: any[], self: any) => void} before */
function wrap(object, name, before, sync = false) {
  const original = object[name];
  object[name] = sync
    ? (/** @type {any[]} */ ...args) => (before(args, null), original.apply(object, args))
    : /** @this {any} */ async function (/** @type {any[]} */ ...args) {
        before(args, this);
        return original.apply(this ?? object, args);
      };
}

wrap(fsp, 'open', ([, flags]) => {
  if (typeof flags === 'string' && /[wax+]/.test(flags)) strike('open', null);
});
for (const name of ['mkdir', 'mkdtemp', 'copyFile', 'writeFile']) wrap(fsp, name, () => strike(name, null));
for (const name of ['rename', 'rm', 'truncate', 'unlink']) wrap(fsp, name, () => strike(name, null, false));

const handle = await fsp.open(new URL(import.meta.url));
const prototype = Object.getPrototypeOf(handle);
await handle.close();
for (const name of ['writeFile', 'write']) {
  wrap(prototype, name, ([data], self) => {
    writes(self.fd);
    strike('write', () => writeSync(self.fd, half(data)));
  });
}
const { sync } = prototype;
prototype.sync = /** @this {any} */ async function () {
  strike('fsync', null, false);
  await sync.call(this);
  flushes(this.fd);
};

wrap(
  fs,
  'writeFileSync',
  ([path, data]) => strike('write', () => writeSync(openSync(path, 'w'), half(data))),
  true,
);
wrap(
  fs,
  'openSync',
  ([, flags]) => {
    if (typeof flags === 'string' && /[wax+]/.test(flags)) strike('open', null, flags !== 'r+');
  },
  true,
);
wrap(
  fs,
  'writeSync',
  ([fd, data]) => {
    writes(fd);
    strike('write', () => writeSync(fd, half(data)));
  },
  true,
);
wrap(fs, 'mkdirSync', () => strike('mkdir', null), true);
for (const name of ['renameSync', 'rmSync']) wrap(fs, name, () => strike(name, null, false), true);
const { fsync } = fs;
Object.assign(fs, {
  fsync: (/** @type {number} */ fd, /** @type {(error: Error | null) => void} */ done) => {
    strike('fsync', null, false);
    fsync(fd, (error) => {
      if (!error) flushes(fd);
      done(error);
    });
  },
});
syncBuiltinESMExports();

process.on('exit', () => process.stderr.write(`operations: ${count}\n`));
