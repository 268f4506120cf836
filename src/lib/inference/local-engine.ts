import { getBackend, memory } from '@tensorflow/tfjs-core';
import { indexOps, type Network, type Op } from '../network';
import { abortAlong, joinSignals, nextTask, raceAbort } from '../scheduling';
import { buildEditedNetwork, networkFaultOf } from '../what-ifs';
import type { Tensor } from '../tensors';
import { WeightsError } from '../weights';
import { Activations } from './activations';
import { noLoss, type LossWatch } from './device-loss';
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
import { abortError, faultOf, InferenceError, isAbortError } from './inference-error';
import { readValues } from './read-values';
import { recompute } from './recompute';
import { runNetwork } from './run-network';
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
  readonly request: RunRequest;
  readonly network: Network;
  readonly activations: Activations;
  readonly controller: AbortController;
  /** Never rejects. */
  readonly settled: Promise<unknown>;
}

/** Runs the network in the thread it is made in: the worker's, or the page's where there is no worker. */
export class LocalEngine implements InferenceEngine {
  readonly #options: LocalEngineOptions;
  readonly #weights: DeviceWeights;
  #started: { readonly choice: BackendChoice; readonly backend: Promise<StartedBackend> } | null =
    null;
  #current: CurrentRun | null = null;
  #losses = 0;

  constructor(options: LocalEngineOptions) {
    this.#options = options;
    this.#weights = new DeviceWeights(options.weights);
  }

  async start(choice: BackendChoice): Promise<BackendReport> {
    const { chosen, lost } = await this.#start(choice);
    if (!lost.aborted) return { ...chosen, losses: this.#losses };
    // tfjs cannot make a second WebGL backend in one thread; where there is a worker, a new one does it.
    this.dispose();
    this.#losses++;
    const { chosen: fallback } = await this.#remember(choice, this.#startWithoutWebgl());
    return { ...fallback, losses: this.#losses };
  }

  async run(request: RunRequest, listeners: RunListeners): Promise<RunSummary> {
    listeners.signal.throwIfAborted();
    const network = buildRequestedNetwork(request);
    const controller = new AbortController();
    const previous = this.#current;
    const activations = new Activations(network);
    const work = this.#runAfter(previous, { request, listeners, network, activations, controller });
    const settled = work.catch(() => undefined);
    this.#current = { request, network, activations, controller, settled };
    return work;
  }

  async readTensor(scope: string, signal: AbortSignal): Promise<Tensor> {
    signal.throwIfAborted();
    const current = this.#current;
    const op = current === null ? undefined : indexOps(current.network).get(scope);
    if (current === null || op === undefined) {
      throw new InferenceError({ kind: 'unknown-op', scope });
    }
    const backend = await raceAbort(this.#start(this.#started?.choice ?? 'auto'), signal);
    // A reader who walks along the ops calls most reads off before their turn: let that be heard first.
    await nextTask();
    const ended = joinSignals(signal, backend.lost, current.controller.signal);
    try {
      return { shape: op.outShape, data: await this.#readOutput(op, current, ended) };
    } catch (error) {
      throw await explainFailure(error, backend);
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

  async #readOutput(
    op: Op,
    { request, network, activations }: CurrentRun,
    signal: AbortSignal
  ): Promise<Float32Array> {
    signal.throwIfAborted();
    const { weightSet } = request;
    const result = await recompute(op, {
      ops: indexOps(network),
      activations,
      conventions: await this.#options.weights.loadConventions(weightSet, signal),
      weightsOf: this.#weights.find({ network, weightSet }),
      signal
    });
    if (result === undefined) throw new InferenceError({ kind: 'not-computed', scope: op.scope });
    try {
      return await readValues(result, signal);
    } finally {
      result.dispose();
    }
  }

  async #startWithoutWebgl(): Promise<StartedBackend> {
    const started = await this.#options.startBackend('wasm');
    return { ...started, chosen: { ...started.chosen, reason: { kind: 'device-lost' } } };
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
    let backend: StartedBackend | undefined;
    try {
      backend = await this.#start(this.#started?.choice ?? 'auto');
      const unlink = abortAlong(controller, backend.lost);
      try {
        signal.throwIfAborted();
        return await execute(run, { weights, signal });
      } finally {
        unlink();
      }
    } catch (error) {
      throw await explainFailure(error, backend);
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
    throw new InferenceError({
      kind: 'wrong-image-size',
      held: [image.height, image.width],
      wanted: [config.inputHeight, config.inputWidth]
    });
  }
  try {
    return buildEditedNetwork(config, edits);
  } catch (error) {
    const fault = networkFaultOf(error);
    throw new InferenceError({ kind: 'impossible-network', fault }, { cause: error });
  }
}

/** What to throw for it: whatever fails on a device that is lost fails because of that. */
async function explainFailure(error: unknown, backend: LossWatch = noLoss): Promise<unknown> {
  if (error instanceof InferenceError || isAbortError(error)) return error;
  if (!(error instanceof WeightsError)) await backend.settle();
  if (backend.lost.aborted) return backend.lost.reason;
  return new InferenceError(faultOf(error), { cause: error });
}
