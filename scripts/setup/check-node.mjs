import { SetupError } from './setup-error.mjs';

const required = [20, 19];

/**
 * Throws SetupError where Node is older than the site's tools accept.
 * @param {string} version as in process.versions.node
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > required[0] || (major === required[0] && minor >= required[1])) return;
  throw new SetupError(
    `InceptionScope needs Node.js ${required.join('.')} or newer, and this is ${version}: install a newer one from https://nodejs.org and run the command again.`
  );
}
