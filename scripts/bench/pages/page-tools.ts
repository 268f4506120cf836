import type { ImagePixels } from '../../../src/lib/pixels';
import type { EngineReport, LayersReport, ReportingWindow } from './reports';

/** Pixels a side. */
const side = 299;

export function readQuery(): { readonly query: URLSearchParams; readonly warmPasses: number } {
  const query = new URLSearchParams(location.search);
  return { query, warmPasses: Number(query.get('warm') ?? 1) };
}

export async function fetchReferenceImage(): Promise<ImagePixels> {
  const response = await fetch('./reference-image.bin');
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return { width: side, height: side, data: new Uint8ClampedArray(await response.arrayBuffer()) };
}

/** Another image of the same size for a warm pass: the pixels in reverse order, with their alpha in place. */
export function turnUpsideDown({ width, height, data }: ImagePixels): ImagePixels {
  const pixels = new Uint32Array(data.slice().buffer).reverse();
  return { width, height, data: new Uint8ClampedArray(pixels.buffer) };
}

/** Starts watching the main thread; the returned function ends it and gives the longest task, in milliseconds. */
export function watchTasks(): () => Promise<number> {
  let longestMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
  });
  observer.observe({ type: 'longtask' });
  return async () => {
    // An entry is handed out some time after its task has ended.
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return longestMs;
  };
}

/** Hands the report to the script, and shows it to whoever opened the page by hand. */
export async function report(measure: () => Promise<EngineReport | LayersReport>): Promise<void> {
  let result: EngineReport | LayersReport | { readonly failure: string };
  try {
    result = await measure();
  } catch (error) {
    result = { failure: error instanceof Error ? error.message : String(error) };
  }
  document.body.textContent = JSON.stringify(result, null, 2);
  (window as ReportingWindow).reportMeasures?.(result);
}
