import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { parseAst } from 'vite';

/**
 * A folder's `index.ts` hands on what its files export, so that whoever takes one name of a folder would bring along all
 * of it, panels opened later included. While the site is built, every name is taken from the file that has it.
 */

const door = /\/src\/lib\/[^/]+$/;

/** @returns {import('vite').Plugin} */
export function openDoors() {
  /** @type {Map<string, Promise<Handed>>} */
  const known = new Map();
  /** @param {string} folder */
  const read = (folder) => {
    const before = known.get(folder) ?? readDoor(`${folder}/index.ts`);
    known.set(folder, before);
    return before;
  };
  return {
    name: 'open-doors',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    async transform(code, id) {
      if (!/\/src\/(lib|routes)\//.test(id) || !/\.(ts|svelte)$/.test(id)) return null;
      return openDoorsOf(code, id, read);
    }
  };
}

/**
 * What a door hands on: by the name outside, the file that has it and its name there.
 * @typedef {ReadonlyMap<string, { file: string, name: string }>} Handed
 */

/**
 * The code with its imports from doors written as imports of files; null where there are none.
 *
 * @param {string} code of a module, without types
 * @param {string} id its path
 * @param {(folder: string) => Promise<Handed>} read
 * @returns {Promise<string | null>}
 */
export async function openDoorsOf(code, id, read) {
  let opened = '';
  let end = 0;
  for (const statement of parseAst(code).body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const folder = resolve(id, statement.source.value);
    if (folder === null) continue;
    const imports = await Promise.all(
      statement.specifiers.map(async (specifier) => {
        if (specifier.type !== 'ImportSpecifier' || !('name' in specifier.imported))
          return undefined;
        const from = await find(folder, specifier.imported.name, read);
        if (from === undefined) return undefined;
        const file = posix.relative(posix.dirname(id), from.file);
        const path = file.startsWith('.') ? file : `./${file}`;
        return `import { ${from.name} as ${specifier.local.name} } from '${path}';`;
      })
    );
    // What the door has itself, or is taken whole, stays as it is written.
    if (imports.length === 0 || imports.includes(undefined)) continue;
    opened += code.slice(end, statement.start) + imports.join(' ');
    end = statement.end;
  }
  return end === 0 ? null : opened + code.slice(end);
}

/**
 * The file that has a name, also where one folder hands on what another does; undefined where the door has it itself.
 *
 * @param {string} folder
 * @param {string} name
 * @param {(folder: string) => Promise<Handed>} read
 * @returns {Promise<{ file: string, name: string } | undefined>}
 */
async function find(folder, name, read) {
  const from = (await read(folder)).get(name);
  return from !== undefined && door.test(from.file) ? find(from.file, from.name, read) : from;
}

/**
 * The folder that an import names; null where it names something else.
 *
 * @param {string} id
 * @param {string} specifier
 */
function resolve(id, specifier) {
  const root = id.slice(0, id.lastIndexOf('/src/'));
  const path = specifier.startsWith('$lib/')
    ? `${root}/src/lib/${specifier.slice('$lib/'.length)}`
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(id), specifier)
      : '';
  return door.test(path) ? path : null;
}

/**
 * @param {string} path
 * @returns {Promise<Handed>}
 */
async function readDoor(path) {
  const code = await readFile(path, 'utf8').catch(() => '');
  /** @type {Map<string, { file: string, name: string }>} */
  const handed = new Map();
  for (const statement of parseAst(code, { lang: 'ts' }).body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source) continue;
    const file = posix.join(posix.dirname(path), statement.source.value);
    for (const { local, exported } of statement.specifiers) {
      if ('name' in local && 'name' in exported) {
        handed.set(exported.name, { file, name: local.name });
      }
    }
  }
  return handed;
}
