import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // Built by `npm run bench` for the page that it opens.
    'scripts/bench/pages/{engine,layers}.ts',
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
