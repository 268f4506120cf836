import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // Built by `npm run bench` for the page that it opens.
    'scripts/bench/pages/{engine,growth,layers}.ts',
    // Built by `tests/e2e/compile-ahead.inference.spec.ts` for the page that it opens.
    'tests/e2e/engine-page/page.ts',
    // Built by `scripts/element/` for other sites.
    'src/element/inception-module.ts'
  ],
  // The type of what an exported function takes or gives is part of what its file offers.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    css: (text) =>
      [...text.matchAll(/url\('(@[^']+)'\)/g)].map(([, path]) => `import '${path}';`).join('\n')
  }
};

export default config;
