import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import { root } from './run.mjs';
import { packageList } from './shipped.mjs';

/** @import { ShippedPackage } from './shipped.mjs' */

/** The parts of a build that the packaged desktop runs. */
const parts = ['renderer', 'desktop'];

export const noticesFile = 'THIRD-PARTY-NOTICES.txt';
export const billFile = 'sbom.cdx.json';

/**
 * Writes what goes with every package of the program: the licences of everything that was built into it, and a bill of
 * materials (CycloneDX 1.6). Both say nothing of when and where they were made: the same lock file gives the same bytes.
 *
 * @param {string} to
 */
export function writeNotices(to) {
  const shipped = shippedPackages();
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, noticesFile), notices(shipped));
  writeFileSync(join(to, billFile), bill(shipped));
}

/** electron-builder's `beforePack`: writes them where electron-builder.yml takes them from. */
export default () => writeNotices(join(root, 'out/notices'));

/** @returns {readonly ShippedPackage[]} */
function shippedPackages() {
  /** @type {Map<string, ShippedPackage>} */
  const all = new Map();
  for (const part of parts) {
    const file = join(root, 'out', part, packageList);
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build makes it.`);
    for (const one of JSON.parse(readFileSync(file, 'utf8'))) all.set(`${one.name}@${one.version}`, one);
  }
  return [...all.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** @param {ShippedPackage} shipped */
const manifestOf = ({ folder }) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/** @param {readonly ShippedPackage[]} shipped */
function notices(shipped) {
  const head = `Fieldbook is made with the work of others. What is built into it, and under which terms:
Electron's own licences, and those of Chromium and Node.js, lie beside the program.
`;
  const line = '='.repeat(78);
  return [head, ...shipped.map((one) => `${line}\n${noticeOf(one)}`)].join('\n');
}

/** @param {ShippedPackage} shipped */
function noticeOf(shipped) {
  const { homepage, license } = manifestOf(shipped);
  const where = typeof homepage === 'string' ? `${homepage}\n` : '';
  const texts = licenceTexts(shipped);
  const words =
    texts.length > 0
      ? texts.map(({ text }) => text).join('\n\n')
      : `The package brings no licence text; its manifest says: ${license}`;
  return `${shipped.name} ${shipped.version} (${license})\n${where}\n${words}\n`;
}

/**
 * The licence and notice files of a package.
 *
 * @param {ShippedPackage} shipped
 */
const licenceTexts = ({ folder }) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => ({ name, text: readFileSync(join(root, folder, name), 'utf8').trim() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** @param {readonly ShippedPackage[]} shipped */
function bill(shipped) {
  const bom = new Models.Bom();
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  bom.metadata.component = component(own, Enums.ComponentType.Application);
  const electron = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  bom.components.add(component(electron, Enums.ComponentType.Framework));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  for (const one of shipped) {
    const made = component(manifestOf(one), Enums.ComponentType.Library);
    const [, digest] = /^sha512-(\S+)$/.exec(lock[one.folder]?.integrity ?? '') ?? [];
    if (digest !== undefined)
      made.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'));
    bom.components.add(made);
  }
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

const builder = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  new Contrib.License.Factories.LicenseFactory(parseExpression),
);

/**
 * @param {Contrib.FromNodePackageJson.Types.NodePackageJson} manifest
 * @param {Enums.ComponentType} type
 */
function component(manifest, type) {
  const made = builder.makeComponent(manifest);
  if (made === undefined) throw new Error(`${manifest.name} has no name that a bill of materials can hold.`);
  made.type = type;
  const { name = '', version } = manifest;
  const [scope, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
  made.purl = new PackageURL('npm', scope, plain ?? name, version ?? '', undefined, undefined).toString();
  made.bomRef.value = made.purl;
  return made;
}
