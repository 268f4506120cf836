import { getBackend, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import {
  keyOfWeights,
  ScratchArray,
  type BatchNormVectors,
  type LoadOptions,
  type OpWeightsInOrder,
  type RunConventions,
  type WeightStore
} from '../weights';
import type { DeviceOpWeights } from './op-kernels';
import { uploadPacked } from './webgl-programs';

/** With what has been folded into it, which stays off the device. */
export interface HeldOpWeights extends DeviceOpWeights {
  readonly batchNorm: BatchNormVectors | null;
}

export type DeviceEndPoint = ReadonlyMap<string, HeldOpWeights>;
export type WeightSource = Pick<WeightStore, 'loadConventions' | 'loadEndPoints'>;

/** Of an end point whose upload has not ended; no run asks for it. */
const incomplete = 'incomplete';

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
    // Only wasm copies values into its own memory at once; the others keep the array that a tensor is made of.
    const array = new ScratchArray();
    const scratch = () => (getBackend() === 'wasm' ? array : undefined);
    const downloads = this.#source.loadEndPoints(missing, { ...options, scratch });
    // Nothing is fetched before it is asked for. A failure is told where the first weights are needed.
    let first: ReturnType<typeof downloads.next> | undefined = downloads.next();
    first.catch(() => undefined);
    return {
      readConventions: () => this.#source.loadConventions(weightSet, signal),
      isReady: (endPoint) => this.#held.get(endPoint)?.signature === signatures.get(endPoint),
      require: async (endPoint) => {
        const signature = signatures.get(endPoint) ?? '';
        for (;;) {
          const held = this.#held.get(endPoint);
          if (held?.signature === signature) return held.weights;
          const next = await (first ?? downloads.next());
          first = undefined;
          if (next.done) throw new Error(`No weights were loaded for ${endPoint}.`);
          this.#upload(next.value.endPoint, {
            signature: signatures.get(next.value.endPoint) ?? '',
            weights: next.value.weights
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

  #upload(endPoint: string, loaded: { signature: string; weights: OpWeightsInOrder }): void {
    this.#drop(endPoint);
    const weights = new Map<string, HeldOpWeights>();
    // Held before it is full, so that a damaged op leaves no tensor without an owner.
    this.#held.set(endPoint, { signature: incomplete, weights });
    for (const [scope, { kernel, kernelShape, bias, ...facts }] of loaded.weights) {
      weights.set(scope, {
        kernel: uploadPacked(tensor4d(kernel, [...kernelShape])),
        bias: tensor1d(bias),
        ...facts
      });
    }
    this.#held.set(endPoint, { signature: loaded.signature, weights });
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
