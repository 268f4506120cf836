import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePackage } from './write-package.mjs';

const directory = mkdtempSync(join(tmpdir(), 'element-'));
const read = (name: string) => readFileSync(join(directory, name), 'utf8');

beforeAll(() => writePackage(directory), 60_000);
afterAll(() => rmSync(directory, { recursive: true }));

it('the script is one file of at most 10 kB that imports nothing', () => {
  const script = read('inception-module.js');
  expect(Buffer.byteLength(script)).toBeLessThan(10_000);
  expect(script).not.toMatch(/\bimport\s*[({'"]|\bfrom\s*['"]|\brequire\(/);
});

it('npm packs script, types, documentation and licence, and nothing else', () => {
  const [{ files, name }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: directory, encoding: 'utf8' })
  ) as [{ files: { path: string }[]; name: string }];
  expect(name).toBe('inception-module');
  expect(files.map(({ path }) => path).sort()).toEqual([
    'LICENSE',
    'README.md',
    'inception-module.d.ts',
    'inception-module.js',
    'package.json'
  ]);
});

it('its types check a page that uses the element, and refuse one that misuses it', () => {
  const make = `import type {} from './inception-module';
    const element = document.createElement('inception-module');`;
  const pages = {
    'right.ts': `element.photo = 'cat'; element.load();
      element.addEventListener('inception-place', ({ detail }) => detail.place.length);`,
    'no-such-value.ts': `element.reveal = 'never';`,
    'only-read.ts': `element.shown = 'x';`
  };
  const files = Object.entries(pages).map(([name, text]) => {
    const file = join(directory, name);
    writeFileSync(file, `${make}\n${text}`);
    return file;
  });
  const lib = ['lib.es2022.d.ts', 'lib.dom.d.ts'];
  const program = ts.createProgram(files, { strict: true, noEmit: true, lib, types: [] });
  const faulty = ts.getPreEmitDiagnostics(program).map(({ file }) => file?.fileName);
  expect(faulty).toEqual(files.slice(1));
});
