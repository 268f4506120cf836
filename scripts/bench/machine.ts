import { cpus, loadavg, totalmem } from 'node:os';
import { withFreshPage } from './browser';

export interface MachineFacts {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /** Of the last minute, before the measurement. */
  readonly load: number;
  readonly browser: string;
  /** WebGL's own name for the device; null without WebGL. */
  readonly renderer: string | null;
  readonly node: string;
}

export async function readMachineFacts(executablePath: string): Promise<MachineFacts> {
  const [first] = cpus();
  const load = loadavg()[0];
  const { browser, renderer } = await withFreshPage(executablePath, async (page) => ({
    browser: `Chromium ${page.context().browser()?.version()}`,
    renderer: await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('webgl2');
      const names = context?.getExtension('WEBGL_debug_renderer_info');
      if (context === null || !names) return null;
      return String(context.getParameter(names.UNMASKED_RENDERER_WEBGL));
    })
  }));
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    load,
    browser,
    renderer,
    node: process.version
  };
}

export function describeMachine(facts: MachineFacts): string {
  const memory = `${Math.round(facts.memoryBytes / 2 ** 30)} GiB`;
  return [
    `${facts.processor}, ${facts.cores} cores, ${memory}, load ${facts.load.toFixed(1)} at the start`,
    `${facts.browser}, WebGL on ${facts.renderer ?? 'nothing'}, Node ${facts.node}`
  ].join('\n');
}
