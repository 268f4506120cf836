import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe'
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];
const downloadLimitMs = 300_000;

/**
 * Path of $CHROMIUM or of a Chromium or Chrome on this machine; undefined where there is none.
 * Throws SetupError where $CHROMIUM names no file.
 * @returns {string | undefined}
 */
export function findInstalledBrowser() {
  const named = findNamed('CHROMIUM');
  if (named !== undefined) return named;
  const usual = usualPlaces.find((path) => existsSync(path));
  return findProgram(programNames) ?? usual;
}

/**
 * Path of Chromium's headless shell: the same engine without a window around it, in which a page's test takes two thirds of the
 * time. $CHROMIUM_SHELL names another one; a $CHROMIUM that was named serves in its place. Undefined where there is none.
 * Throws SetupError where the one that counts names no file.
 * @returns {string | undefined}
 */
export function findHeadlessShell() {
  return findNamed('CHROMIUM_SHELL') ?? findNamed('CHROMIUM') ?? findProgram(shellNames);
}

/** @param {string} variable */
function findNamed(variable) {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (existsSync(path)) return path;
  throw new SetupError(`${variable} is ${path}, but there is no such file: correct or unset it.`);
}

/** @param {readonly string[]} names in the order in which they are preferred, wherever they stand in PATH */
function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * Path of a browser that Playwright can drive: an installed one, Playwright's own, or one installed now.
 * Throws SetupError where none can be had.
 * @param {(line: string) => void} report
 * @returns {Promise<string>}
 */
export async function provideBrowser(report) {
  const installed = findInstalledBrowser() ?? (await findPlaywrightBrowser());
  if (installed !== undefined) {
    report(`The browser is ${installed}.`);
    return installed;
  }
  report('Installing Chromium…');
  const playwright = ['node_modules/playwright/cli.js', 'install', '--with-deps', 'chromium'];
  await runCommand(process.execPath, playwright, {
    title: 'Installing Chromium',
    timeoutMs: downloadLimitMs
  });
  const downloaded = await findPlaywrightBrowser();
  if (downloaded !== undefined) return downloaded;

  if (isRootOnDebian()) {
    report('Installing Chromium from the distribution…');
    const options = { title: 'Installing Chromium', env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await runCommand('apt-get', ['update'], options);
    await runCommand('apt-get', ['install', '-y', 'chromium'], options);
    const packaged = findInstalledBrowser();
    if (packaged !== undefined) return packaged;
  }
  throw new SetupError(
    'The tests need a browser and none could be found or installed: install Chromium or Chrome, or set CHROMIUM to its path.'
  );
}

async function findPlaywrightBrowser() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}
