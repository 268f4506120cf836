import type { ImagePixels } from '../../../src/lib/pixels';
import type { AnyReport, ReportingWindow } from './reports';

/** Pixels a side. */
const side = 299;

export function readQuery(): { readonly query: URLSearchParams; readonly warmPasses: number } {
  const query = new URLSearchParams(location.search);
  return { query, warmPasses: Number(query.get('warm') ?? 1) };
}

/** Undefined for as many as suit the machine. */
export function readThreads(query: URLSearchParams): number | undefined {
  const text = query.get('threads');
  return text === null ? undefined : Number(text);
}

/** Undefined for the engine's own choice: whether WebGL's programs are compiled ahead of a run. */
export function readAhead(query: URLSearchParams): boolean | undefined {
  const text = query.get('ahead');
  return text === null ? undefined : text === '1';
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
export async function report(measure: () => Promise<AnyReport>): Promise<void> {
  let result: AnyReport | { readonly failure: string };
  try {
    result = await measure();
  } catch (error) {
    result = { failure: error instanceof Error ? error.message : String(error) };
  }
  document.body.textContent = JSON.stringify(result, null, 2);
  (window as ReportingWindow).reportMeasures?.(result);
}
