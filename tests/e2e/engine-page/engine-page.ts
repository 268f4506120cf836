import type { RunProgress } from '../../../src/lib/inference';
import type { NetworkConfiguration } from '../../../src/lib/network';
import type { ConvolutionCase, ConvolutionDifference } from './compare-convolutions';

export interface Setting {
  readonly config: Partial<NetworkConfiguration>;
  readonly compilesAhead?: boolean;
}

export interface RunRecord {
  /** `done`, or what ended it: the kind of an engine's fault, the name of another error. */
  readonly outcome: string;
  readonly news: readonly RunProgress[];
  /** SHA-256 by op. */
  readonly thumbnails: Readonly<Record<string, string>>;
}

export interface Held {
  readonly tensors: number;
  readonly dataIds: number;
  readonly textures: number;
  readonly bytes: number;
}

/** Milliseconds. */
export interface CompileTimes {
  readonly dryRunMs: number;
  readonly waitMs: number;
}

/** What a test can ask of the page. */
export interface EnginePage {
  /** Starts WebGL; tells whether programs are compiled ahead. */
  start(setting: Setting): Promise<boolean>;
  /** Compiles what a run needs, without a run. */
  compile(): Promise<CompileTimes>;
  /** Keys by which tfjs tells programs apart, sorted. */
  listPrograms(): string[];
  /** Calls the run off, or loses the device, at the first news of programs where told to. */
  run(onprograms?: 'cancel' | 'lose'): Promise<RunRecord>;
  /** SHA-256 of outputs by op, of end points only or of all. */
  read(which: 'end points' | 'ops'): Promise<Record<string, string>>;
  countHeld(): Held;
  compareConvolutions(wanted: ConvolutionCase): ConvolutionDifference[];
}

declare global {
  interface Window {
    enginePage: EnginePage;
  }
}
