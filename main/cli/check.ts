import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { FileCheck, HashPlace } from '../api/site-view.ts';
import { codeOf, reasonOf } from '../api/system-error.ts';
import type { World } from '../reader/world.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { styleFor, type Style } from './style.ts';
import { withReader, type Ask } from './with-reader.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly data?: string;
  readonly library?: string;
}

/** `fieldbook check`: says where the library prints the SHA-256 of each file, or that it doesn't. */
export const runCheck = (world: World, files: readonly string[], flags: CheckFlags): Promise<number> =>
  withReader(world, flags, async (ask) => {
    const codes: number[] = [];
    for (const file of files) codes.push(await checkOne(world, file, flags, ask));
    return codes.find((code) => code !== exit.found && code !== exit.nothing) ?? Math.max(...codes);
  });

async function checkOne(world: World, file: string, flags: CheckFlags, ask: Ask): Promise<number> {
  const sha256 = await hashOf(resolve(world.cwd, file));
  if (!sha256.ok) return complain(world, { message: `${file} cannot be read: ${sha256.why}.` }, exit.failed);
  const checked = await ask('files.check', { sha256: sha256.hex });
  if (!checked.ok) return complain(world, checked.failure, exit.internal);
  const { value } = checked;
  world.stdout.write(
    flags.json ? `${JSON.stringify({ file, ...value })}\n` : checkText(file, value, styleFor(world)),
  );
  return value.places.length > 0 ? exit.found : exit.nothing;
}

type Hashed = { readonly ok: true; readonly hex: string } | { readonly ok: false; readonly why: string };

/** A file of any size, in pieces. */
async function hashOf(path: string): Promise<Hashed> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return { ok: true, hex: hash.digest('hex') };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { ok: false, why: reasonOf(error) };
  }
}

function checkText(file: string, { sha256, places, searched, edition }: FileCheck, style: Style): string {
  const head = `${style.strong(file)}\n  ${style.faint(sha256)}`;
  const unread = searched.unreadable > 0 ? `, ${searched.unreadable} files could not be read` : '';
  const where = `${searched.pages} pages and ${searched.bulletins} bulletins, ${edition}${unread}`;
  if (places.length === 0) {
    return `${head}\n  Not in this library (${where}). That says nothing of the file itself.\n\n`;
  }
  return `${[head, `  Printed in ${where}:`, ...places.map((place) => placeText(place, style))].join('\n')}\n\n`;
}

function placeText({ route, anchor, title, heading, text }: HashPlace, style: Style): string {
  const name = heading === null ? title : `${title} › ${heading}`;
  return `  ${name}\n    ${style.faint(anchor === null ? route : `${route}#${anchor}`)}\n    ${text}`;
}
