import { expect, it } from 'vitest';
import { findUnnamed, shippedPackages } from './shipped-packages.mjs';

const code = { renderedLength: 10 };

it('counts the packages whose code or files are written, the innermost of nested ones', () => {
  const files: Parameters<typeof shippedPackages>[0] = {
    'a.js': {
      type: 'chunk',
      modules: {
        '/site/src/lib/page.ts': code,
        '\0virtual:module': code,
        '/site/node_modules/long/index.js': code,
        '/site/node_modules/@scope/one/src/a.js': code,
        '/site/node_modules/outer/node_modules/inner/index.js': code,
        '/site/node_modules/shaken-away/index.js': { renderedLength: 0 }
      }
    },
    'b.woff2': { type: 'asset', originalFileNames: ['node_modules/@scope/font/files/b.woff2'] }
  };
  expect([...shippedPackages(files)]).toEqual(['long', '@scope/one', 'inner', '@scope/font']);
});

it('finds a name only where it stands as a word', () => {
  const notice = 'D3 modules (d3-zoom, d3-ease).\nlongish prose, @scope/one 1.2.3 and long.';
  expect(findUnnamed(['d3-zoom', 'long', '@scope/one'], notice)).toEqual([]);
  expect(findUnnamed(['d3', 'one', 'longis'], notice)).toEqual(['d3', 'longis', 'one']);
});
