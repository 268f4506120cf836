import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildElement, elementFile } from './build-element.mjs';

const typesFile = 'inception-module.d.ts';

/**
 * Writes the package that `npm pack` packs: script, types, documentation, licence.
 * @param {string} directory emptied first
 */
export async function writePackage(directory) {
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const manifest = {
    name: 'inception-module',
    version,
    description: 'Custom element that shows a module of Inception V3, drawn and running, in a page',
    license,
    type: 'module',
    sideEffects: true,
    exports: { '.': { types: `./${typesFile}`, default: `./${elementFile}` } },
    types: `./${typesFile}`,
    files: [elementFile, typesFile]
  };
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(directory, name), text);
  write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  write(elementFile, await buildElement());
  // Type declarations only, which are the same text in a `.d.ts`.
  copyFileSync('src/element/public-types.ts', join(directory, typesFile));
  copyFileSync('docs/embedding.md', join(directory, 'README.md'));
  copyFileSync('LICENSE', join(directory, 'LICENSE'));
}
