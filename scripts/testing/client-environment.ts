import type { Environment } from 'vitest/runtime';

/** Node without a document, but with Svelte compiled as for a browser: only there do effects run. */
export default {
  name: 'svelte-client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined })
} satisfies Environment;
