import { tensor1d, tidy } from '@tensorflow/tfjs-core';
import { inPhase } from '../scheduling';
import {
  keyOfWeights,
  type BatchNormVectors,
  type LoadOptions,
  type OpWeightsInOrder,
  type RunConventions,
  type WeightStore
} from '../weights';
import { HeapKernels } from './heap-kernels';
import { abortError } from './inference-error';
import type { DeviceOpWeights } from './op-kernels';
import { uploadPacked } from './webgl-programs';

/** With what has been folded into it, which stays off the device. */
export interface HeldOpWeights extends DeviceOpWeights {
  /** As it was before it went to the device, which may keep half of its digits. */
  readonly biasValues: Float32Array;
  readonly batchNorm: BatchNormVectors | null;
}

export type DeviceEndPoint = ReadonlyMap<string, HeldOpWeights>;
export type WeightSource = Pick<WeightStore, 'loadConventions' | 'loadEndPoints'>;

/** Of an end point whose upload has not ended; no run asks for it. */
const incomplete = 'incomplete';

interface LoadedEndPoint {
  readonly signature: string;
  readonly weights: OpWeightsInOrder;
  /** Where its kernels have been placed. */
  readonly kernels: HeapKernels;
}

interface HeldEndPoint {
  /** Weight set and shapes; weights are reused only where it is the same. */
  readonly signature: string;
  readonly weights: DeviceEndPoint;
}

/** Owns the weights on the device and keeps them between runs. */
export class DeviceWeights {
  readonly #source: WeightSource;
  readonly #held = new Map<string, HeldEndPoint>();

  constructor(source: WeightSource) {
    this.#source = source;
  }

  /**
   * Starts downloading what the device lacks, in network order; the backend need not run yet. Close the reader when done
   * or failed.
   */
  open(options: LoadOptions): WeightReader {
    const { weightSet, signal } = options;
    const signatures = signEndPoints(options);
    const missing = [...signatures.keys()].filter(
      (endPoint) => this.#held.get(endPoint)?.signature !== signatures.get(endPoint)
    );
    const kernels = new HeapKernels();
    const downloads = this.#source.loadEndPoints(missing, {
      ...options,
      placeKernel: (shape) => kernels.place(shape)
    });
    // Nothing is fetched before it is asked for. A failure is told where the first weights are needed.
    let next: ReturnType<typeof downloads.next> | undefined = downloads.next();
    next.catch(() => undefined);
    const isHeld = (endPoint: string) =>
      this.#held.get(endPoint)?.signature === signatures.get(endPoint);
    return {
      readConventions: () => this.#source.loadConventions(weightSet, signal),
      isReady: isHeld,
      download: async (endPoint) => {
        if (!isHeld(endPoint)) await (next ??= downloads.next());
      },
      require: async (endPoint) => {
        const signature = signatures.get(endPoint) ?? '';
        for (;;) {
          const held = this.#held.get(endPoint);
          if (held?.signature === signature) return held.weights;
          const loaded = await (next ?? downloads.next());
          next = undefined;
          if (loaded.done) throw new Error(`No weights were loaded for ${endPoint}.`);
          await this.#upload(loaded.value.endPoint, {
            signature: signatures.get(loaded.value.endPoint) ?? '',
            weights: loaded.value.weights,
            kernels
          });
        }
      },
      close: async () => {
        await downloads.return(undefined);
      }
    };
  }

  /** For looking up end points; undefined while one has not been loaded for this network and weight set. */
  find(run: WeightsWanted): (endPoint: string) => DeviceEndPoint | undefined {
    const signatures = signEndPoints(run);
    return (endPoint) => {
      const held = this.#held.get(endPoint);
      return held?.signature === signatures.get(endPoint) ? held?.weights : undefined;
    };
  }

  dispose(): void {
    for (const endPoint of [...this.#held.keys()]) this.#drop(endPoint);
  }

  async #upload(
    endPoint: string,
    { signature, weights: loaded, kernels }: LoadedEndPoint
  ): Promise<void> {
    this.#drop(endPoint);
    const weights = new Map<string, HeldOpWeights>();
    // Held before it is full, so that a damaged op leaves no tensor without an owner.
    this.#held.set(endPoint, { signature: incomplete, weights });
    // Whoever closes the engine meanwhile disposes what is held, and no more may come to it.
    const requireHeld = () => {
      if (this.#held.get(endPoint)?.weights === weights) return;
      throw abortError('The weights were given up.');
    };
    try {
      for await (const [scope, { kernel, kernelShape, bias, ...facts }] of loaded) {
        requireHeld();
        // Together, and the kernel last: where either fails, none is left without an owner.
        const uploaded = inPhase('upload', () =>
          tidy(() => ({
            bias: uploadPacked(tensor1d(bias)),
            kernel: uploadPacked(kernels.take(kernel, kernelShape))
          }))
        );
        weights.set(scope, { ...uploaded, biasValues: bias, ...facts });
      }
    } finally {
      kernels.dispose();
    }
    requireHeld();
    this.#held.set(endPoint, { signature, weights });
  }

  #drop(endPoint: string): void {
    for (const { kernel, bias } of this.#held.get(endPoint)?.weights.values() ?? []) {
      kernel.dispose();
      bias.dispose();
    }
    this.#held.delete(endPoint);
  }
}

type WeightsWanted = Pick<LoadOptions, 'network' | 'weightSet'>;

export interface WeightReader {
  readConventions(): Promise<RunConventions>;
  /** False where `require` would wait. */
  isReady(endPoint: string): boolean;
  /** Settles once the weights of the end point that the run comes to next are here, on the device or beside it. */
  download(endPoint: string): Promise<void>;
  /** Weights of one end point on the device, waiting for the download where needed. */
  require(endPoint: string): Promise<DeviceEndPoint>;
  close(): Promise<void>;
}

function signEndPoints({ network, weightSet }: WeightsWanted): ReadonlyMap<string, string> {
  const signatures = new Map<string, string>();
  for (const op of network.ops) {
    if (op.weights.length === 0) continue;
    const before = signatures.get(op.endPoint) ?? keyOfWeights(weightSet);
    const shapes = op.weights.map(({ name, shape }) => `${name}:${shape.join('×')}`);
    signatures.set(op.endPoint, [before, ...shapes].join(' '));
  }
  return signatures;
}
