import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { readSiteAddress } from './scripts/setup/site-address.mjs';
import { serveElement } from './scripts/element/serve-element.mjs';
import { chunkGroups } from './scripts/chunks/group-chunks.mjs';
import { workerChunkGroups } from './scripts/chunks/group-worker-chunks.mjs';
import { openDoors } from './scripts/chunks/open-doors.mjs';
import { checkNotice } from './scripts/notice/check-notice.mjs';
import { readSiteWeights } from './scripts/weights/read-site-weights.mjs';

const runeTests = 'src/**/*.svelte.test.ts';

export default defineConfig({
  plugins: [sveltekit(), openDoors(), checkNotice(), serveElement()],
  define: {
    // `SITE_LANGUAGE=pseudo npm run build` writes the pages in the language that tests look for English in.
    'import.meta.env.SITE_LANGUAGE': JSON.stringify(process.env.SITE_LANGUAGE ?? 'en'),
    // `SITE_ORIGIN=https://example.org npm run build`: whole addresses in what other sites read of a page.
    'import.meta.env.SITE_ADDRESS': JSON.stringify(readSiteAddress(process.env)),
    // Sets of weights beside the bundled one: `DEFAULT_WEIGHTS=imagenet npm run build` begins with another.
    SITE_WEIGHTS: JSON.stringify(readSiteWeights(process.env, 'static/weights'))
  },
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } }
      }
    }
  },
  worker: {
    format: 'es',
    plugins: () => [checkNotice()],
    rolldownOptions: { output: { codeSplitting: { groups: workerChunkGroups } } }
  },
  test: {
    // Tests that start programs or read the weights share two cores with the rest.
    testTimeout: 30_000,
    // Most files take longer to import what they test than to test it; none leaves anything behind for the next.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [runeTests],
          environment: 'node'
        }
      },
      {
        // Effects run only where Svelte is compiled for a browser.
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          include: [runeTests],
          environment: './scripts/testing/client-environment.ts',
          server: { deps: { inline: [/\/node_modules\/(svelte|esm-env)\//] } }
        }
      }
    ]
  }
});
