import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { checkNotice } from './scripts/notice/check-notice.mjs';

export default defineConfig({
  plugins: [sveltekit(), checkNotice()],
  worker: { format: 'es', plugins: () => [checkNotice()] },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Tests that start programs or read the weights share two cores with the rest.
    testTimeout: 30_000
  }
});
