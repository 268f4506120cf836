import { defineConfig } from '@playwright/test';
import { findHeadlessShell, findInstalledBrowser } from './scripts/setup/find-browser.mjs';

const sitePort = Number(process.env.SITE_PORT ?? 4183);
const basePort = sitePort + 1;
const isRoot = process.getuid?.() === 0;

/** They give WebGL to a machine without graphics card, but then pages are drawn through it too, three times as slowly. */
export const softwareWebgl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** They give WebGPU to a machine without graphics card, in software. */
export const softwareWebgpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

/**
 * Playwright's own list, which a list given here takes the place of, and after it parts of the browser's window that no
 * test sees: pages in the address bar's popup took more time than the page under test.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess'
];

export const launchOptions = {
  executablePath: findInstalledBrowser(),
  args: [
    `--disable-features=${disabledFeatures.join(',')}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(isRoot ? ['--no-sandbox'] : [])
  ]
};

/** For what is asked of pages alone. Cameras, graphics processors and installing need the whole browser. */
const inShell = { ...launchOptions, executablePath: findHeadlessShell() ?? findInstalledBrowser() };

/** What only the second build has: a base path, the pseudo-language, and the name of weights that a test hosts. */
const ofBuildBase = [
  '**/base-path.spec.ts',
  '**/pseudo-language.spec.ts',
  '**/hosted-weights.spec.ts'
];

/**
 * Run by `npm test`, which builds first: `build` is served at `/`; `build-base`, in the pseudo-language, at `/inception-scope`.
 * Tests that run the network are named `*.inference.spec.ts`: they take all cores, so one at a time.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${sitePort}/`,
    // Recording every step of a page this size doubles the time of a test; `--trace on` asks for it.
    trace: 'off',
    viewport: { width: 1280, height: 720 },
    launchOptions,
    // It works on its own time, and would answer in place of what a test puts there; its own tests let it in.
    serviceWorkers: 'block'
  },
  projects: [
    // First, so that each runs beside one of the others.
    {
      name: 'inference',
      testMatch: '**/*.inference.spec.ts',
      workers: 1,
      timeout: 300_000
    },
    {
      name: 'site',
      testIgnore: ['**/*.inference.spec.ts', ...ofBuildBase],
      use: { launchOptions: inShell }
    },
    {
      name: 'base-path',
      testMatch: ofBuildBase,
      use: {
        baseURL: `http://localhost:${basePort}/inception-scope/`,
        launchOptions: inShell
      }
    }
  ],
  webServer: [
    {
      command: `node scripts/serve.mjs --directory build --port ${sitePort}`,
      url: `http://localhost:${sitePort}/`
    },
    {
      command: `node scripts/serve.mjs --directory build-base --base-path /inception-scope --port ${basePort}`,
      url: `http://localhost:${basePort}/inception-scope/`
    }
  ]
});
