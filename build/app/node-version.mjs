/**
 * Stops with a sentence where Node is too old for anything that follows. Imported first by every script; uses nothing
 * that an old Node lacks.
 */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const [needMajor = 0, needMinor = 0] = engines.node.replace('>=', '').split('.').map(Number);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needMajor || (major === needMajor && minor < needMinor)) {
  console.error(
    `Fieldbook needs Node ${needMajor}.${needMinor} or newer; this is Node ${process.versions.node} (${process.execPath}).`,
  );
  console.error('Install a current Node (an LTS release will do), and run the command again.');
  process.exit(1);
}
