import { getBackend, memory } from '@tensorflow/tfjs-core';
import { ConfigurationError, indexOps, type Network } from '../network';
import { abortAlong, joinSignals } from '../scheduling';
import { buildEditedNetwork } from '../what-ifs';
import type { Tensor } from '../tensors';
import { WeightsError } from '../weights';
import { Activations } from './activations';
import { DeviceWeights, type WeightReader, type WeightSource } from './device-weights';
import type {
  BackendChoice,
  BackendReport,
  InferenceEngine,
  MemoryReport,
  RunListeners,
  RunRequest,
  RunSummary
} from './engine';
import { abortError, InferenceError, isAbortError } from './inference-error';
import { readValues } from './read-values';
import { recompute, runNetwork } from './run-network';
import type { StartedBackend } from './start-backend';

export interface LocalEngineOptions {
  readonly weights: WeightSource;
  readonly startBackend: (choice: BackendChoice) => Promise<StartedBackend>;
}

interface PendingRun {
  readonly request: RunRequest;
  readonly listeners: RunListeners;
  readonly network: Network;
  readonly activations: Activations;
  readonly controller: AbortController;
}

interface CurrentRun {
  readonly network: Network;
  readonly activations: Activations;
  readonly controller: AbortController;
  /** Never rejects. */
  readonly settled: Promise<unknown>;
}

const lossReason =
  'The graphics processor was lost; WebAssembly is used until the page is reloaded.';

/** Runs the network in the thread it is made in: the worker's, or the page's where there is no worker. */
export class LocalEngine implements InferenceEngine {
  readonly #options: LocalEngineOptions;
  readonly #weights: DeviceWeights;
  #started: { readonly choice: BackendChoice; readonly backend: Promise<StartedBackend> } | null =
    null;
  #current: CurrentRun | null = null;

  constructor(options: LocalEngineOptions) {
    this.#options = options;
    this.#weights = new DeviceWeights(options.weights);
  }

  async start(choice: BackendChoice): Promise<BackendReport> {
    const { report, lost } = await this.#start(choice);
    if (!lost.aborted) return report;
    // tfjs cannot make a second WebGL backend in one thread; where there is a worker, a new one does it.
    this.dispose();
    const { report: fallback } = await this.#remember(choice, this.#options.startBackend('wasm'));
    return { ...fallback, reason: lossReason };
  }

  async run(request: RunRequest, listeners: RunListeners): Promise<RunSummary> {
    listeners.signal.throwIfAborted();
    const network = buildRequestedNetwork(request);
    const controller = new AbortController();
    const previous = this.#current;
    const activations = new Activations(network);
    const work = this.#runAfter(previous, { request, listeners, network, activations, controller });
    this.#current = { network, activations, controller, settled: work.catch(() => undefined) };
    return work;
  }

  async readTensor(scope: string, signal: AbortSignal): Promise<Tensor> {
    signal.throwIfAborted();
    const current = this.#current;
    const op = current === null ? undefined : indexOps(current.network).get(scope);
    if (current === null || op === undefined) {
      throw new InferenceError(
        'bad-request',
        `No run has an op named ${scope}. Run a photo first.`
      );
    }
    const { lost } = await this.#start(this.#started?.choice ?? 'auto');
    const result = recompute(op, {
      ops: indexOps(current.network),
      activations: current.activations,
      weightsOf: (endPoint) => this.#weights.get(endPoint)
    });
    if (result === undefined) {
      throw new InferenceError(
        'bad-request',
        `${scope} has not been computed yet. Wait for the run to reach it, or run the photo again.`
      );
    }
    try {
      return { shape: op.outShape, data: await readValues(result, joinSignals(signal, lost)) };
    } finally {
      result.dispose();
    }
  }

  async readMemory(): Promise<MemoryReport> {
    if (getBackend() === undefined) return { tensors: 0, bytes: 0 };
    const report: { numTensors: number; numBytes: number; numBytesInGPUAllocated?: number } =
      memory();
    return { tensors: report.numTensors, bytes: report.numBytesInGPUAllocated ?? report.numBytes };
  }

  dispose(): void {
    this.#current?.controller.abort(abortError('The engine was closed.'));
    this.#current?.activations.dispose();
    this.#current = null;
    this.#weights.dispose();
    this.#started = null;
  }

  #start(choice: BackendChoice): Promise<StartedBackend> {
    if (this.#started?.choice === choice) return this.#started.backend;
    if (this.#started !== null) this.dispose();
    return this.#remember(choice, this.#options.startBackend(choice));
  }

  /** A failed start is forgotten, so that the next call tries again. */
  #remember(choice: BackendChoice, backend: Promise<StartedBackend>): Promise<StartedBackend> {
    const started = { choice, backend };
    this.#started = started;
    backend.catch(() => {
      if (this.#started === started) this.#started = null;
    });
    return backend;
  }

  async #runAfter(previous: CurrentRun | null, run: PendingRun): Promise<RunSummary> {
    previous?.controller.abort(abortError('Another run has taken its place.'));
    await previous?.settled;
    previous?.activations.dispose();
    const { request, listeners, network, controller } = run;
    const signal = joinSignals(listeners.signal, controller.signal);
    // The weights travel while the backend starts.
    const weights = this.#weights.open({
      network,
      weightSet: request.weightSet,
      signal,
      onprogress: (progress) => listeners.onprogress({ kind: 'weights', ...progress })
    });
    try {
      const { lost } = await this.#start(this.#started?.choice ?? 'auto');
      const unlink = abortAlong(controller, lost);
      try {
        signal.throwIfAborted();
        return await execute(run, { weights, signal });
      } finally {
        unlink();
      }
    } catch (error) {
      throw toInferenceError(error);
    } finally {
      await weights.close();
      run.activations.disposeInner();
    }
  }
}

async function execute(
  run: PendingRun,
  { weights, signal }: { readonly weights: WeightReader; readonly signal: AbortSignal }
): Promise<RunSummary> {
  const { request, listeners, network, activations } = run;
  const startedAt = performance.now();
  const total = network.ops.length;
  let done = 0;
  let isUntrained = false;
  await runNetwork({
    network,
    image: request.image,
    activations,
    weights,
    signal,
    readDepth: 2,
    onresult: (result) => {
      isUntrained ||= result.isUntrained;
      listeners.onresult(result);
      listeners.onprogress({ kind: 'op', done: ++done, total });
    }
  });
  return { durationMs: performance.now() - startedAt, isUntrained };
}

function buildRequestedNetwork({ config, edits, image }: RunRequest): Network {
  if (image.width !== config.inputWidth || image.height !== config.inputHeight) {
    throw new InferenceError(
      'bad-request',
      `The image has ${image.height}×${image.width} pixels, but the network reads ` +
        `${config.inputHeight}×${config.inputWidth}. Resize the image first.`
    );
  }
  try {
    return buildEditedNetwork(config, edits);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new InferenceError('bad-request', error.message, { cause: error });
  }
}

function toInferenceError(error: unknown): unknown {
  if (error instanceof InferenceError || isAbortError(error)) return error;
  if (error instanceof WeightsError) {
    return new InferenceError('weights-failed', error.message, { cause: error });
  }
  return new InferenceError(
    'backend-failed',
    `The computation failed (${error instanceof Error ? error.message : String(error)}). ` +
      'Run the photo again, or choose another backend.',
    { cause: error }
  );
}
