import type { NetworkConfiguration, Pair } from '../network';
import type { ImagePixels } from '../pixels';
import type { Edit } from '../what-ifs';
import type { Tensor } from '../tensors';
import type { BatchNormVectors, ChosenWeights, Misreading } from '../weights';

export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';
export type BackendChoice = 'auto' | BackendName;

/** Which tfjs backend runs, and why. */
export interface BackendReport {
  readonly name: BackendName;
  /** WebGL's or WebGPU's own name for the device; null on the other backends. */
  readonly renderer: string | null;
  readonly reason: BackendReason;
  /** Of WebAssembly; null on the other backends. */
  readonly threads: ThreadReport | null;
  /** How often this page has lost its device, and started anew without it or with another. */
  readonly losses: number;
}

export type BackendReason =
  | {
      readonly kind: 'webgl-fit';
      readonly isAsked: boolean;
      /** Its name where the browser draws WebGL in software. */
      readonly softwareRenderer: string | null;
      /** It computes with 16 bits: values are exact to about three digits. */
      readonly hasHalfPrecision: boolean;
    }
  | {
      readonly kind: 'webgl-unfit';
      readonly obstacle: WebglObstacle;
      readonly hasWebAssembly: boolean;
    }
  /** Chosen by hand, as WebGPU always is. */
  | {
      readonly kind: 'webgpu-fit';
      /** Its name where the browser computes WebGPU in software. */
      readonly softwareRenderer: string | null;
    }
  | {
      readonly kind: 'webgpu-unfit';
      readonly obstacle: WebgpuObstacle;
      readonly hasWebAssembly: boolean;
    }
  /** It computed something else than the references; nothing of it was shown. */
  | {
      readonly kind: 'failed-check';
      readonly failed: BackendName;
      /** The first that was off, by how much of its norm (Infinity where a value is no number), and how much is allowed. */
      readonly endPoint: string;
      readonly error: number;
      readonly tolerance: number;
    }
  /** What it should be held against could not be had. */
  | { readonly kind: 'unchecked'; readonly failed: BackendName }
  /** WebAssembly or plain JavaScript was chosen by hand. */
  | { readonly kind: 'asked-for' }
  | { readonly kind: 'no-web-assembly' }
  | { readonly kind: 'not-started'; readonly failed: BackendName }
  /** A file of it could not be fetched: the next start tries again. */
  | { readonly kind: 'not-fetched'; readonly failed: BackendName }
  /** A content security policy stood in its way. */
  | { readonly kind: 'policy-forbids'; readonly failed: BackendName }
  /** WebGL and WebGPU are avoided until the page is reloaded. */
  | { readonly kind: 'device-lost' };

export interface ThreadReport {
  /** That compute, the engine's own among them. */
  readonly count: number;
  /** Why there is but one; null where there are more. */
  readonly obstacle: ThreadObstacle | null;
}

/** `not-isolated`: the page came without the headers that let threads share memory. */
export type ThreadObstacle = 'not-isolated' | 'one-core' | 'not-started';

/** Why WebGL does not do. */
export type WebglObstacle =
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-fractions' }
  /** Pixels per side. */
  | { readonly kind: 'small-textures'; readonly maxTextureSize: number }
  /** Slower than WebAssembly. */
  | { readonly kind: 'software'; readonly renderer: string };

/** Why WebGPU does not do: the browser has none, or no device for it. */
export type WebgpuObstacle = 'absent' | 'no-device';

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
  readonly weightSet: ChosenWeights;
  readonly config: NetworkConfiguration;
  /** What-ifs in force. Trained weights must fit every convolution of the trunk that results. */
  readonly edits: readonly Edit[];
}

export type RunProgress =
  | { readonly kind: 'weights'; readonly loadedBytes: number; readonly totalBytes: number }
  /** The run waits for nothing but WebGL's programs, which are being compiled. */
  | { readonly kind: 'programs'; readonly done: number; readonly total: number }
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

/** Channels of an op's output that are set to 0 before anything reads them. */
export interface SwitchedOff {
  readonly scope: string;
  readonly firstChannel: number;
  readonly count: number;
}

/** Another pass of the network of the latest run, with its weights. */
export interface PassRequest {
  /** Exactly the pixels that the network reads. */
  readonly image: ImagePixels;
  readonly switchedOff: readonly SwitchedOff[];
}

/** The pass B of a comparison. */
export interface ComparisonRequest extends PassRequest {
  /** Conventions of which B has another one than the run. */
  readonly misread: readonly Misreading[];
}

export interface ResponseRequest extends PassRequest {
  readonly scope: string;
  readonly channel: number;
}

/** One cell of one channel, whose gradient is asked for. */
export interface GradientRequest {
  readonly scope: string;
  readonly channel: number;
  /** [row, column]; [0, 0] of outputs without a map. */
  readonly cell: Pair;
}

export interface GradientListeners {
  readonly signal: AbortSignal;
  /** Ops that the backward pass has been through. */
  onprogress(progress: RunProgress): void;
}

/** How far an op's output B of a comparison is from the run's output A, over all values. */
export interface OpDifference {
  readonly scope: string;
  /** ‖B − A‖ / ‖A‖; exactly 0 where nothing before the op was changed, Infinity where only A is 0 everywhere. */
  readonly relativeL2: number;
  /** Between −1 and 1; 0 where only one of the two is 0 everywhere. */
  readonly cosine: number;
}

export interface ComparisonListeners {
  readonly signal: AbortSignal;
  onprogress(progress: RunProgress): void;
  /** Called once per op, in network order. */
  ondifference(difference: OpDifference): void;
}

/** The latest run, or the comparison beside it. */
export type Side = 'run' | 'comparison';

/** Weights of one convolution as the run uses them. */
export interface ConvolutionWeights {
  /** [height, width, in, out], batch norm folded in. */
  readonly kernel: Tensor;
  /** [out] */
  readonly bias: Float32Array;
  /** What was folded: null where the op has a bias of its own. Kernel before folding: kernel / scale, with scale = gamma / √(variance + epsilon). */
  readonly batchNorm: BatchNormVectors | null;
  readonly isUntrained: boolean;
}

export interface MemoryReport {
  readonly tensors: number;
  /** Bytes held on the device as far as the backend tells. */
  readonly bytes: number;
}

/**
 * Runs the network. One run at a time: a new one ends the one before (its promise rejects with AbortError).
 * Rejects with InferenceError, whose fault says what happened.
 */
export interface InferenceEngine {
  /** Chooses and starts a backend; a second call with another choice switches. */
  start(choice: BackendChoice): Promise<BackendReport>;
  run(request: RunRequest, listeners: RunListeners): Promise<RunSummary>;
  /** Output of any op, or the image as the network reads it (`input`); ops inside a module are recomputed from the module's input. `side` is the latest run unless told. */
  readTensor(scope: string, signal: AbortSignal, side?: Side): Promise<Tensor>;
  /** Weights of a convolution of the latest run. */
  readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights>;
  /**
   * How one channel of an op answers to another picture, or to the same with parts switched off: [1, height, width, 1].
   * Runs only up to that op; leaves the latest run as it is.
   */
  readResponse(request: ResponseRequest, signal: AbortSignal): Promise<Tensor>;
  /**
   * How much one cell of the latest run changes with each pixel, by a backward pass: [1, height, width, 1], the magnitudes
   * of the three colours added up.
   */
  readGradient(request: GradientRequest, listeners: GradientListeners): Promise<Tensor>;
  /** A second pass beside the latest run, once that is done; kept until the next comparison or run, or until it is ended. */
  compare(request: ComparisonRequest, listeners: ComparisonListeners): Promise<void>;
  /** Ends the comparison, and gives back what it holds on the device. */
  endComparison(): Promise<void>;
  readMemory(): Promise<MemoryReport>;
  dispose(): void;
}
