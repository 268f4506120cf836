import type {
  ComparisonListeners,
  ComparisonRequest,
  InferenceEngine,
  OpResult,
  RunRequest
} from '../../inference';
import type { ImagePixels } from '../../pixels';
import { outputOpOf } from '../../network';
import { keyOfWeights } from '../../weights';
import { buildEditedNetwork } from '../../what-ifs';
import { expectedDifference, expectedValues } from './expected-values';

/** Resolves after as many milliseconds as the next number says. */
export type Delay = () => Promise<void>;

/** What a photo of the tests holds: its name, so that values can tell whose they are. */
export function pixelsNamed(name: string, { width, height }: { width: number; height: number }) {
  return { width, height, data: new Uint8ClampedArray([...name].map((c) => c.charCodeAt(0))) };
}

const nameOf = ({ data }: ImagePixels) => String.fromCharCode(...data);

/** Values of a run differ with everything that a reader can choose. */
export function describeRun(
  photo: string,
  { weights, backend }: { weights: string; backend: string }
) {
  return [photo, weights, backend].join(' ');
}

/** An engine whose answers come late, and which notes what it is asked. */
export class SlowEngine implements InferenceEngine {
  readonly #delay: Delay;
  #backend = 'none';
  /** Grows with every call. */
  calls = 0;
  readonly requests: RunRequest[] = [];
  /** Requests whose image does not have the size of their network. */
  misfits = 0;
  comparisons = 0;
  endedComparisons = 0;

  constructor(delay: Delay) {
    this.#delay = delay;
  }

  async start(choice: Parameters<InferenceEngine['start']>[0]) {
    this.calls += 1;
    this.#backend = choice;
    await this.#delay();
    return {
      name: 'wasm',
      renderer: null,
      reason: { kind: 'asked-for' },
      threads: null,
      losses: 0
    } as const;
  }

  async run(
    { image, config, edits, weightSet }: RunRequest,
    { signal, onresult, onprogress }: Parameters<InferenceEngine['run']>[1]
  ) {
    this.calls += 1;
    this.requests.push({ image, config, edits, weightSet });
    if (image.width !== config.inputWidth || image.height !== config.inputHeight) this.misfits += 1;
    const backend = this.#backend;
    const network = buildEditedNetwork(config, edits);
    const values = expectedValues(
      network,
      describeRun(nameOf(image), { weights: keyOfWeights(weightSet), backend })
    );
    let done = 0;
    for (const { name } of network.endPoints) {
      const op = outputOpOf(network, name);
      if (op === undefined) continue;
      await this.#delay();
      signal.throwIfAborted();
      onresult(resultOf(op.scope, values.get(op.scope) ?? 0));
      onprogress({ kind: 'op', done: ++done, total: network.endPoints.length });
    }
    return { durationMs: 1, isUntrained: false };
  }

  readTensor(): never {
    throw new Error('No test reads a tensor.');
  }

  readWeights(): never {
    throw new Error('No test reads weights.');
  }

  readResponse(): never {
    throw new Error('No test reads a response.');
  }

  readGradient(): never {
    throw new Error('No test reads a gradient.');
  }

  async compare(
    { image, switchedOff, misread }: ComparisonRequest,
    { signal, ondifference, onprogress }: ComparisonListeners
  ) {
    this.calls += 1;
    this.comparisons += 1;
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('There is no run to compare with.');
    if (image.width !== request.image.width || image.height !== request.image.height) {
      this.misfits += 1;
    }
    const network = buildEditedNetwork(request.config, request.edits);
    const relativeL2 = expectedDifference(nameOf(request.image), nameOf(image), [
      ...switchedOff,
      ...misread
    ]);
    for (const [index, { scope }] of network.ops.entries()) {
      if (index % 40 === 0) await this.#delay();
      signal.throwIfAborted();
      ondifference({ scope, relativeL2, cosine: 1 });
      onprogress({ kind: 'op', done: index + 1, total: network.ops.length });
    }
  }

  endComparison() {
    this.endedComparisons += 1;
    return Promise.resolve();
  }

  readMemory() {
    return Promise.resolve({ tensors: 0, bytes: 0 });
  }

  dispose() {}
}

function resultOf(scope: string, value: number): OpResult {
  const thumbnail = { height: 1, width: 1, data: new Float32Array(1) };
  return { scope, shape: [value], thumbnail, isUntrained: false };
}
