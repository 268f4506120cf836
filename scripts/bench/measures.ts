import type { Backend } from './bench-arguments';

/** What a value is shown in; sizes are measured in bytes, `fps` in frames a second. */
export type Unit = 'ms' | 'MB' | 'kB' | 'fps' | 'tensors';

/**
 * `share`: of tf.layers' median, or `orMost` where that is more. `most`, `least`: in the measure's own unit, milliseconds, bytes or frames; every run has
 * to keep to it, not just the median.
 */
export type Target =
  | { readonly kind: 'share'; readonly most: number; readonly orMost?: number }
  | { readonly kind: 'most'; readonly most: number }
  | { readonly kind: 'least'; readonly least: number };

export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  readonly target?: Target;
  /** Browsers report main-thread tasks from 50 ms on; 0 then means that there was none. */
  readonly isLongTask?: boolean;
}

/** Of tf.layers' median. Software WebGL works at the drawing of each program, WebAssembly at arithmetic alone. */
const shares = { wasm: { cold: 0.6, warm: 1 }, webgl: { cold: 0.7, warm: 0.9 } } as const;

export const engineMeasures = {
  firstMap: {
    title: 'page start to first map of Conv2d_1a_3x3',
    unit: 'ms',
    target: { kind: 'share', most: 1 / 5 }
  },
  mixed5b: { title: 'page start to Mixed_5b', unit: 'ms' },
  mixed7c: { title: 'page start to Mixed_7c (cold full pass)', unit: 'ms' },
  warm: { title: 'warm full pass to Mixed_7c', unit: 'ms' },
  /** Both sides compute on as many threads as the site does on this machine; these two on one. */
  oneThreadMixed7c: { title: 'page start to Mixed_7c, on one thread', unit: 'ms' },
  oneThreadWarm: { title: 'warm full pass, on one thread', unit: 'ms' },
  /** Software WebGL does not compile ahead by itself. */
  aheadFirstMap: { title: 'page start to first map, programs compiled ahead', unit: 'ms' },
  aheadMixed7c: { title: 'page start to Mixed_7c, programs compiled ahead', unit: 'ms' },
  allOps: { title: 'warm pass of all 132 ops, heads included', unit: 'ms' },
  peakBytes: {
    title: 'GPU memory, peak',
    unit: 'MB',
    target: { kind: 'share', most: 1 / 4, orMost: 132e6 }
  },
  steadyBytes: {
    title: 'GPU memory after the warm passes',
    unit: 'MB',
    target: { kind: 'share', most: 1 / 4, orMost: 132e6 }
  },
  /** Its one flag explains most of what separates the sides here, so these two only inform. */
  sameBudgetBytes: { title: 'the same, tf.layers with our texture budget', unit: 'MB' },
  sameBudgetWarm: { title: 'warm full pass, tf.layers with our texture budget', unit: 'ms' },
  sentBytes: { title: 'bytes fetched by a cold page', unit: 'MB' },
  longestTask: {
    title: 'longest main-thread task, weights and passes',
    unit: 'ms',
    target: { kind: 'most', most: 100 },
    isLongTask: true
  }
} as const satisfies Record<string, Measure>;

/** With what is to be reached on one backend. */
export function engineMeasuresOn(backend: Backend): Readonly<Record<EngineMeasure, Measure>> {
  const target = (most: number): Target => ({ kind: 'share', most });
  const { cold, warm } = shares[backend];
  return {
    ...engineMeasures,
    mixed7c: { ...engineMeasures.mixed7c, target: target(cold) },
    warm: { ...engineMeasures.warm, target: target(warm) }
  };
}

/** The rest is the browser's: input and drawing in other processes, on a machine without a graphics card by hand. */
const interactionWork = {
  unit: 'ms',
  target: { kind: 'most', most: 100 },
  isLongTask: true
} as const;

export const siteMeasures = {
  firstPaint: { title: 'first contentful paint of /', unit: 'ms' },
  firstPaintWithoutScripts: { title: 'first contentful paint of /, scripts off', unit: 'ms' },
  hydrated: { title: 'page start to hydrated', unit: 'ms' },
  scriptBytes: {
    title: 'first JavaScript, gzip',
    unit: 'kB',
    target: { kind: 'most', most: 150_000 }
  },
  htmlBytes: { title: 'HTML of /, gzip', unit: 'kB' },
  longestTaskLoading: {
    title: 'longest main-thread task, page loads',
    unit: 'ms',
    target: { kind: 'most', most: 100 },
    isLongTask: true
  },
  longestTaskRunning: {
    title: 'longest main-thread task, network runs',
    unit: 'ms',
    target: { kind: 'most', most: 100 },
    isLongTask: true
  },
  chosenPictures: {
    title: 'click on a sample to a picture of all ops, from the menu',
    unit: 'ms',
    target: { kind: 'most', most: 200 }
  },
  firstPictures: {
    title: 'the same for the first click on Run, nothing fetched before',
    unit: 'ms',
    target: { kind: 'most', most: 200 }
  },
  liveFrames: {
    title: 'camera live up to Mixed_5b, frames a second',
    unit: 'fps',
    target: { kind: 'least', least: 5 }
  },
  settingChange: {
    title: 'control changed to next frame, costs and inspector open',
    unit: 'ms',
    target: { kind: 'most', most: 100 }
  },
  clickTask: {
    title: 'longest main-thread task, into modules and back',
    unit: 'ms',
    target: { kind: 'most', most: 100 },
    isLongTask: true
  },
  toModule: { title: 'network to module, click to next frame', unit: 'ms' },
  toModuleWork: { title: '– of which work on the main thread', ...interactionWork },
  toNextModule: { title: 'the same for a second module', unit: 'ms' },
  toNextModuleWork: { title: '– of which work on the main thread', ...interactionWork },
  toNetwork: { title: 'module to network, key to next frame', unit: 'ms' },
  toNetworkWork: { title: '– of which work on the main thread', ...interactionWork }
} as const satisfies Record<string, Measure>;

export const mapMeasures = {
  orderChange: {
    title: 'another order of 2,048 maps, control changed to next frame',
    unit: 'ms',
    target: { kind: 'most', most: 100 }
  },
  orderTask: {
    title: '– longest main-thread task meanwhile',
    unit: 'ms',
    target: { kind: 'most', most: 50 },
    isLongTask: true
  },
  scrollFrames: {
    title: 'scrolling through 2,048 maps, frames a second',
    unit: 'fps',
    target: { kind: 'least', least: 60 }
  },
  scrollTask: {
    title: '– longest main-thread task meanwhile, from the trace',
    unit: 'ms',
    target: { kind: 'most', most: 50 }
  }
} as const satisfies Record<string, Measure>;

export type MapMeasure = keyof typeof mapMeasures;
export type EngineMeasure = keyof typeof engineMeasures;
export type SiteMeasure = keyof typeof siteMeasures;
export type Side = 'engine' | 'layers';

/** Measured values by measure and side, and a sentence for each measurement that failed. */
export class Samples<Name extends string> {
  readonly #values = new Map<string, number[]>();
  readonly failures: string[] = [];

  add(name: Name, side: Side, ...values: readonly (number | null)[]): void {
    const measured = values.filter((value) => value !== null);
    const key = `${name} ${side}`;
    this.#values.set(key, [...(this.#values.get(key) ?? []), ...measured]);
  }

  of(name: Name, side: Side): readonly number[] {
    return this.#values.get(`${name} ${side}`) ?? [];
  }
}
