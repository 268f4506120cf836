// Installs what is missing, finds a browser, builds, and runs every test. Until packages exist, only Node's own modules may be imported.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNodeVersion } from './setup/check-node.mjs';
import { exitWith, SetupError } from './setup/setup-error.mjs';

const unitReport = 'test-results/unit.json';
const browserReport = 'test-results/browser.json';
const usage = `Usage: npm test -- [--unit | --e2e]  (more arguments go to the runner chosen)`;

async function main() {
  checkNodeVersion();
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const { suites, rest } = readArguments(process.argv.slice(2));
  const { buildSite, installPackages, makePictures, unpackWeights } =
    await import('./setup/prepare-site.mjs');
  const { formatCounts } = await import('./setup/test-counts.mjs');
  rmSync('test-results', { recursive: true, force: true });

  /** @type {(line: string) => void} */
  const report = (line) => console.log(`• ${line}`);
  const counts = [];
  try {
    await installPackages(report);
    await unpackWeights(report);
    await makePictures(report);
    if (suites.unit) counts.push(await runUnitTests(report, rest));
    if (suites.browser) {
      const { findHeadlessShell, provideBrowser } = await import('./setup/find-browser.mjs');
      const shell = findHeadlessShell();
      const browser = await provideBrowser(report);
      await buildSite(report, { origin: '', hostedWeights: '', defaultWeights: '' });
      await buildSite(report, {
        directory: 'build-base',
        origin: 'https://inceptionscope.example',
        basePath: '/inception-scope',
        language: 'pseudo',
        // A test answers for it.
        hostedWeights: 'course:1001',
        defaultWeights: ''
      });
      counts.push(await runBrowserTests(report, { browser, shell: shell ?? browser }, rest));
    }
  } catch (error) {
    counts.push({ passed: 0, failed: 1, skipped: 0 });
    console.log(formatCounts(counts));
    throw error;
  }
  console.log(formatCounts(counts));
  process.exitCode = counts.some((count) => count.failed > 0) ? 1 : 0;
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const flags = ['--unit', '--e2e'].filter((flag) => args.includes(flag));
  const rest = args.filter((arg) => !flags.includes(arg));
  if (flags.length !== 1 && rest.length > 0) throw new SetupError(usage);
  return {
    suites: { unit: !args.includes('--e2e'), browser: !args.includes('--unit') },
    rest
  };
}

/**
 * @param {(line: string) => void} report
 * @param {readonly string[]} rest
 */
async function runUnitTests(report, rest) {
  const { runCommand } = await import('./setup/run-command.mjs');
  const { readVitestCounts } = await import('./setup/test-counts.mjs');
  report('Running the unit tests…');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...rest];
  const options = { title: 'The unit tests', isShown: true };
  const { code } = await runCommand(process.execPath, args, options);
  return readVitestCounts(unitReport, code);
}

/**
 * @param {(line: string) => void} report
 * @param {{ browser: string, shell: string }} programs
 * @param {readonly string[]} rest
 */
async function runBrowserTests(report, { browser, shell }, rest) {
  const { runCommand } = await import('./setup/run-command.mjs');
  const { readPlaywrightCounts } = await import('./setup/test-counts.mjs');
  report('Running the browser tests…');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...rest];
  const { code } = await runCommand(process.execPath, args, {
    title: 'The browser tests',
    isShown: true,
    env: {
      CHROMIUM: browser,
      CHROMIUM_SHELL: shell,
      PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport
    }
  });
  return readPlaywrightCounts(browserReport, code);
}

main().catch(exitWith);
