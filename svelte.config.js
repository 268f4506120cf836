import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { withOfflineList } from './scripts/offline/write-offline-list.mjs';
import { hashInlineScripts, pageDirectives } from './scripts/policy/content-security-policy.mjs';

const directory = process.env.BUILD_DIRECTORY ?? 'build';
const template = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
/** Vite's own scripts, styles and socket do not keep to the policy. */
const isServedByVite = process.argv.includes('dev');

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: withOfflineList(
      adapter({ pages: directory, fallback: '404.html', precompress: true }),
      directory
    ),
    // All of them: a first visit is drawn once its page has come, without waiting for more files.
    inlineStyleThreshold: 128 * 1024,
    // The page does it, once it has nothing else to do.
    serviceWorker: { register: false },
    csp: isServedByVite
      ? undefined
      : {
          mode: 'hash',
          directives: {
            ...pageDirectives,
            'script-src': [...pageDirectives['script-src'], ...hashInlineScripts(template)]
          }
        },
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
