import { readFileSync } from 'node:fs';
import { findUnnamed, shippedPackages } from './shipped-packages.mjs';

/**
 * Fails a build that ships code or assets of a package which NOTICE does not name. For the page's plugins and the workers'.
 * @returns {import('vite').Plugin}
 */
export function checkNotice() {
  return {
    name: 'check-notice',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle(_, bundle) {
      const unnamed = findUnnamed(shippedPackages(bundle), readFileSync('NOTICE', 'utf8'));
      if (unnamed.length === 0) return;
      this.error(`NOTICE does not name what the site ships: ${unnamed.join(', ')}.`);
    }
  };
}
