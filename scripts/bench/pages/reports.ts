/** What the pages tell the script. Times in milliseconds; those called `…AtMs` count from the page's start. */
interface PageReport {
  readonly backend: string;
  /** That compute; null without WebAssembly. */
  readonly threads: number | null;
  readonly warmMs: readonly number[];
  /** Of the page's main thread over all passes; 0 where no task was longer than 50 ms. */
  readonly longestTaskMs: number;
  /** Bytes of textures after the last pass; null without WebGL. */
  readonly steadyBytes: number | null;
  /** Values of Mixed_7c for the reference image, at `samplePositions`; empty where it was not computed. */
  readonly values: readonly number[];
}

export interface EngineReport extends PageReport {
  readonly firstMapAtMs: number;
  readonly mixed5bAtMs: number;
  readonly mixed7cAtMs: number;
  readonly allOpsMs: readonly number[];
  /** Bytes of textures, the most after any op; null without WebGL. */
  readonly peakBytes: number | null;
}

export interface LayersReport extends PageReport {
  /** Null unless `goal=first`. */
  readonly firstMapAtMs: number | null;
  /** Null unless `goal=first`. */
  readonly mixed5bAtMs: number | null;
  /** Null unless `goal=full`. */
  readonly mixed7cAtMs: number | null;
}

export interface HeldMemory {
  readonly tensors: number;
  /** Of tensors on the backend. */
  readonly bytes: number;
  /** Of the page and its workers, WebAssembly's memory included; null where it was not asked for, or the browser does not tell. */
  readonly heapBytes: number | null;
}

/** Of runs of one network, the first of which is not timed. */
export interface GrowthReport extends Pick<PageReport, 'backend' | 'threads'> {
  readonly passMs: readonly number[];
  /** After the first run, and after the last. */
  readonly first: HeldMemory;
  readonly last: HeldMemory;
}

export type AnyReport = EngineReport | LayersReport | GrowthReport;

/** Put into the page by the script before the page starts. */
export interface ReportingWindow {
  reportMeasures?(report: AnyReport | { readonly failure: string }): void;
}
