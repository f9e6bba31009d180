import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Electron's fuse wire: a marker, version 1, the number of fuses, one character each, in Electron 45's defaults. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011';

const files: Readonly<Record<string, string>> = {
  electron: `This is no program. It stands for Electron's, whose fuses are set when it is packed.\n${fuseWire}\n`,
  version: '45.4.1',
  LICENSE: 'Electron’s licence\n',
  'LICENSES.chromium.html': '<!doctype html><title>Licences</title>\n',
  'chrome-sandbox': '',
  'locales/en-US.pak': '',
  'locales/de.pak': '',
  'locales/fr.pak': '',
};

/** A folder laid out as Electron's Linux distribution, without the 250 MB. */
export function makeStubElectron(folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  }
}
