import type { BackendReport, InferenceEngine, RunListeners, RunRequest } from '../../inference';
import { buildNetwork, outputOpOf } from '../../network';
import type { Tensor } from '../../tensors';
import { digestInSteps, type TensorDigest } from '../digest';
import type { SelfCheckReferences } from '../references';

export const onWasm: BackendReport = {
  name: 'wasm',
  renderer: null,
  reason: { kind: 'asked-for' },
  threads: null,
  losses: 0
};

const names = ['Conv2d_1a_3x3', 'MaxPool_3a_3x3', 'Mixed_7c'];
const network = buildNetwork({ finalEndPoint: 'Mixed_7c' });
const opOf = (name: string) => outputOpOf(network, name)!;

/** Values that depend on the op and the place. */
function valuesOf(name: string): Tensor {
  const shape = opOf(name).outShape;
  const size = shape.reduce((product, length) => product * length, 1);
  const data = Float32Array.from({ length: size }, (_, i) =>
    Math.max(0, Math.sin(i * name.length))
  );
  return { shape, data };
}

export function digest(tensor: Tensor): TensorDigest {
  const steps = digestInSteps(tensor);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What `AnsweringEngine` computes where nothing is bent. */
export const references: SelfCheckReferences = {
  origin: 'a test',
  stimulus: 'noise',
  endPoints: names.map((name) => ({ name, layer: name, ...digest(valuesOf(name)) }))
};

interface Behaviour {
  readonly backend?: BackendReport;
  /** Changes an answer on its way. */
  readonly bend?: (name: string, tensor: Tensor) => Tensor;
  /** How far its weights have come while it runs, of 10 bytes. */
  readonly fetched?: readonly number[];
  /** Awaited before each call is answered. */
  readonly before?: (call: 'start' | 'run' | 'readTensor') => Promise<void>;
}

/** An engine that knows the right answers. */
export class AnsweringEngine implements Pick<
  InferenceEngine,
  'start' | 'run' | 'readTensor' | 'dispose'
> {
  readonly #behaviour: Behaviour;
  readonly requests: RunRequest[] = [];
  isDisposed = false;

  constructor(behaviour: Behaviour = {}) {
    this.#behaviour = behaviour;
  }

  async start(): Promise<BackendReport> {
    await this.#behaviour.before?.('start');
    return this.#behaviour.backend ?? onWasm;
  }

  async run(request: RunRequest, { onprogress }: RunListeners) {
    this.requests.push(request);
    await this.#behaviour.before?.('run');
    for (const loadedBytes of this.#behaviour.fetched ?? []) {
      onprogress({ kind: 'weights', loadedBytes, totalBytes: 10 });
    }
    onprogress({ kind: 'op', done: 1, total: 1 });
    return { durationMs: 1, isUntrained: false };
  }

  async readTensor(scope: string): Promise<Tensor> {
    await this.#behaviour.before?.('readTensor');
    const name = names.find((candidate) => opOf(candidate).scope === scope) ?? names[0];
    const tensor = valuesOf(name);
    return this.#behaviour.bend?.(name, tensor) ?? tensor;
  }

  dispose(): void {
    this.isDisposed = true;
  }

  asEngine(): InferenceEngine {
    return this as unknown as InferenceEngine;
  }
}
