import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page } from '../quiet-page';

const folder = '/engine-page/';
const root = fileURLToPath(new URL('.', import.meta.url));

export type PageFiles = ReadonlyMap<string, string | Uint8Array>;

/** Bundles the page, for all tests of a file. */
export async function buildEnginePage(): Promise<PageFiles> {
  const built = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: `${root}page.ts`, output: { entryFileNames: 'page.js' } }
    }
  });
  if (!('output' in built)) throw new Error('The page was not bundled in one go.');
  return new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source])
  );
}

const html =
  '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>';

/** Opens the page beside the site, whose weights it reads. */
export async function openEnginePage(page: Page, files: PageFiles): Promise<void> {
  await page.route(`**${folder}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(folder.length);
    if (path === '') return route.fulfill({ body: html, contentType: 'text/html' });
    const body = files.get(path);
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ body: Buffer.from(body), contentType });
  });
  await page.goto(folder);
  await page.waitForFunction(() => 'enginePage' in window);
}

interface PretendedDriver {
  /** Questions after which another program is compiled; none ever is where left out. */
  readonly questionsPerProgram?: number;
  /** Programs that do not link at first. */
  readonly faults?: number;
}

/** Software WebGL has no driver that compiles side by side: this answers as one. */
export async function pretendParallelDriver(page: Page, driver: PretendedDriver): Promise<void> {
  await page.addInitScript(({ questionsPerProgram = Infinity, faults = 0 }) => {
    const COMPLETION_STATUS_KHR = 0x91b1;
    const context = WebGL2RenderingContext.prototype;
    const { getExtension, getProgramParameter } = context;
    let questions = 0;
    let faultsLeft = faults;
    Object.assign(context, {
      getExtension(this: WebGL2RenderingContext, name: string): unknown {
        if (name === 'KHR_parallel_shader_compile') return { COMPLETION_STATUS_KHR };
        return (getExtension as (name: string) => unknown).call(this, name);
      },
      getProgramParameter(this: WebGL2RenderingContext, program: WebGLProgram, name: number) {
        if (name === COMPLETION_STATUS_KHR) return ++questions % questionsPerProgram === 0;
        if (name === this.LINK_STATUS && faultsLeft-- > 0) return false;
        return getProgramParameter.call(this, program, name);
      }
    });
  }, driver);
}
