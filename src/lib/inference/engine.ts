import type { NetworkConfiguration } from '../network';
import type { ImagePixels } from '../pixels';
import type { Edit } from '../what-ifs';
import type { Tensor } from '../tensors';
import type { WeightSetName } from '../weights';

export type BackendName = 'webgl' | 'wasm' | 'cpu';
export type BackendChoice = 'auto' | BackendName;

/** Which tfjs backend runs, and why, in a sentence for the reader. */
export interface BackendReport {
  readonly name: BackendName;
  /** WebGL's own name for the device; null on the other backends. */
  readonly renderer: string | null;
  readonly reason: string;
}

/** What the page learns of every op as soon as it has run. */
export interface OpResult {
  readonly scope: string;
  readonly shape: readonly number[];
  /** Mean over channels, [height, width] row by row; [1, channels] where one pixel is left. */
  readonly thumbnail: {
    readonly height: number;
    readonly width: number;
    readonly data: Float32Array;
  };
  /** True where any weight on the path from the image is untrained. */
  readonly isUntrained: boolean;
}

export interface RunRequest {
  /** Exactly the pixels that the network reads: already cropped and resized. */
  readonly image: ImagePixels;
  readonly weightSet: WeightSetName;
  readonly config: NetworkConfiguration;
  /** What-ifs in force. Trained weights must fit every convolution of the trunk that results. */
  readonly edits: readonly Edit[];
}

export type RunProgress =
  | { readonly kind: 'weights'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'op'; readonly done: number; readonly total: number };

export interface RunListeners {
  readonly signal: AbortSignal;
  onprogress(progress: RunProgress): void;
  /** Called once per op, in network order. */
  onresult(result: OpResult): void;
}

export interface RunSummary {
  readonly durationMs: number;
  readonly isUntrained: boolean;
}

export interface MemoryReport {
  readonly tensors: number;
  /** Bytes held on the device as far as the backend tells. */
  readonly bytes: number;
}

/**
 * Runs the network. One run at a time: a new one ends the one before (its promise rejects with AbortError).
 * Rejects with InferenceError, whose message is a sentence with a next step.
 */
export interface InferenceEngine {
  /** Chooses and starts a backend; a second call with another choice switches. */
  start(choice: BackendChoice): Promise<BackendReport>;
  run(request: RunRequest, listeners: RunListeners): Promise<RunSummary>;
  /** Output of any op of the latest run; ops inside a module are recomputed from the module's input. */
  readTensor(scope: string, signal: AbortSignal): Promise<Tensor>;
  readMemory(): Promise<MemoryReport>;
  dispose(): void;
}
