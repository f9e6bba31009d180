import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openStateFile } from '../../main/state/state-file.ts';
import { defaultSettings, freshSession, stateParts, type StatePart } from '../../main/state/state.ts';
import { spoiledBytes, spoiledJson } from './spoil.ts';
import type { FuzzTarget } from './target.ts';

const created = '2026-11-23T08:00:00.000Z';
const whole = {
  version: 1,
  settings: defaultSettings,
  session: freshSession,
  bookmarks: ['a', 'b', 'c'].map((id) => ({
    ...{ id, route: `/${id}`, anchor: null, heading: null, quote: null, title: id, label: null, created },
  })),
};

const text = (document: unknown): string => JSON.stringify(document) ?? '';
const file = fc.oneof(
  spoiledJson(whole).map((document) => Buffer.from(text(document))),
  spoiledBytes(Buffer.from(text(whole))).map((bytes) => Buffer.from(bytes)),
);

/** Any file of settings opens; each part has a value that fits; and what wasn't understood is kept beside it. */
export const state: FuzzTarget = {
  name: 'state',
  runs: 20,
  property: () => Promise.resolve(fc.asyncProperty(file, check)),
};

function check(bytes: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-fuzz-'));
  try {
    writeFileSync(join(folder, 'state.json'), bytes);
    const opened = openStateFile(Conf, folder, () => new Date(created));
    for (const part of Object.keys(stateParts) as StatePart[])
      expect(stateParts[part].schema.safeParse(opened.read(part)).success).toBe(true);
    if (opened.notices.length > 0) {
      const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
      expect(kept.some((content) => content.equals(bytes))).toBe(true);
    }
    expect(opened.write('settings', defaultSettings)).toMatchObject({ ok: true });
    return Promise.resolve();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
