#!/usr/bin/env node
// Stands in for fpm, which makes deb and rpm packages: instead of a package it leaves the files that would be in it
// under the package's name, so that a test can look at them. Called as fpm is: options, then SOURCE=TARGET pairs.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const args = process.argv.slice(2);
const after = (/** @type {string} */ flag) => args[args.indexOf(flag) + 1] ?? '';
const target = after('--package');
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'arguments.json'), JSON.stringify(args));
cpSync(after('--after-install'), join(target, 'postinst'));
for (const argument of args) {
  const [source, place] = argument.split('=');
  if (!source?.startsWith('/') || !place?.startsWith('/usr/')) continue;
  mkdirSync(dirname(join(target, place)), { recursive: true });
  cpSync(source, join(target, place), { recursive: true });
}
