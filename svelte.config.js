import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: adapter({
      pages: process.env.BUILD_DIRECTORY ?? 'build',
      fallback: '404.html',
      precompress: true
    }),
    paths: {
      base: process.env.BASE_PATH ?? '',
      relative: true
    },
    typescript: {
      config: (config) => {
        config.include.push('../scripts/**/*.ts', '../scripts/**/*.mjs', '../*.config.ts');
      }
    }
  }
};

export default config;
