import { getBackend, memory } from '@tensorflow/tfjs-core';
import { imageScope, rootScope } from '../network';
import { abortAlong, joinSignals, nextTask, raceAbort } from '../scheduling';
import type { Tensor } from '../tensors';
import { Activations } from './activations';
import { readGradient } from './backpropagate';
import { compareWithRun } from './compare-with-run';
import { endPasses, type Comparison, type CurrentRun, type RunContext } from './current-run';
import { DeviceWeights, type WeightSource } from './device-weights';
import type {
  BackendChoice,
  BackendReport,
  ComparisonListeners,
  ConvolutionWeights,
  GradientListeners,
  GradientRequest,
  InferenceEngine,
  MemoryReport,
  PassRequest,
  ResponseRequest,
  RunListeners,
  RunRequest,
  RunSummary,
  Side
} from './engine';
import { executeRun, type PendingRun } from './execute-run';
import { explainFailure } from './explain-failure';
import { abortError, InferenceError, type InferenceFault } from './inference-error';
import { readImage, readOutput, readResponse, readWeights, requireOp } from './read-from-run';
import { buildRequestedNetwork, requireImageSize } from './requested-network';
import type { StartedBackend } from './start-backend';
import { Switches } from './switches';

export interface LocalEngineOptions {
  readonly weights: WeightSource;
  readonly startBackend: (choice: BackendChoice) => Promise<StartedBackend>;
}

/** Runs the network in the thread it is made in: the worker's, or the page's where there is no worker. */
export class LocalEngine implements InferenceEngine {
  readonly #options: LocalEngineOptions;
  readonly #weights: DeviceWeights;
  #started: { readonly choice: BackendChoice; readonly backend: Promise<StartedBackend> } | null =
    null;
  #current: CurrentRun | null = null;
  #comparison: Comparison | null = null;
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
    const comparison = this.#comparison;
    this.#comparison = null;
    const activations = new Activations(network);
    const work = this.#runAfter([previous, comparison], {
      ...{ request, listeners, network, activations, controller }
    });
    const settled = work.catch(() => undefined);
    this.#current = { request, network, activations, controller, settled };
    return work;
  }

  async readTensor(scope: string, signal: AbortSignal, side: Side = 'run'): Promise<Tensor> {
    const run = this.#requireRun({ kind: 'unknown-op', scope }, signal);
    const op = scope === imageScope ? null : requireOp({ run }, scope);
    const comparison = side === 'comparison' ? this.#comparison : undefined;
    if (comparison === null) throw new InferenceError({ kind: 'not-computed', scope });
    const asked = { run, signal: joinSignals(signal, comparison?.controller.signal) };
    return this.#ask(asked, async (context) =>
      op === null ? readImage(context, comparison) : readOutput(op, context, comparison)
    );
  }

  async readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights> {
    const run = this.#requireRun({ kind: 'not-computed', scope }, signal);
    const op = requireOp({ run }, scope);
    return this.#ask({ run, signal }, (context) => readWeights(op, context));
  }

  async readResponse(request: ResponseRequest, signal: AbortSignal): Promise<Tensor> {
    const run = this.#requireRun({ kind: 'not-computed', scope: request.scope }, signal);
    requireImageSize(run.network.config, request.image);
    return this.#ask({ run, signal }, (context) => readResponse(request, context));
  }

  async readGradient(request: GradientRequest, listeners: GradientListeners): Promise<Tensor> {
    const { signal } = listeners;
    const run = this.#requireRun({ kind: 'not-computed', scope: request.scope }, signal);
    requireOp({ run }, request.scope);
    return this.#ask({ run, signal }, (context) =>
      readGradient(request, {
        ...context,
        onprogress: (progress) => listeners.onprogress(progress)
      })
    );
  }

  async compare(request: PassRequest, listeners: ComparisonListeners): Promise<void> {
    const run = this.#requireRun({ kind: 'not-computed', scope: rootScope }, listeners.signal);
    requireImageSize(run.network.config, request.image);
    const switches = new Switches(run.network, request.switchedOff);
    const controller = new AbortController();
    const activations = new Activations(run.network);
    const signal = joinSignals(listeners.signal, controller.signal);
    const previous = this.#comparison;
    const work = (async () => {
      await endPasses([previous], 'Another comparison has taken its place.');
      await raceAbort(run.settled, signal);
      const comparison = { activations, switches };
      await this.#ask({ run, signal }, (context) =>
        compareWithRun({ context, image: request.image, comparison, listeners })
      );
    })();
    const settled = work.then(
      () => activations.disposeInner(),
      () => activations.dispose()
    );
    this.#comparison = { image: request.image, activations, switches, controller, settled };
    return work;
  }

  async endComparison(): Promise<void> {
    const comparison = this.#comparison;
    this.#comparison = null;
    await endPasses([comparison], 'The comparison was ended.');
  }

  async readMemory(): Promise<MemoryReport> {
    if (getBackend() === undefined) return { tensors: 0, bytes: 0 };
    const report: { numTensors: number; numBytes: number; numBytesInGPUAllocated?: number } =
      memory();
    return { tensors: report.numTensors, bytes: report.numBytesInGPUAllocated ?? report.numBytes };
  }

  dispose(): void {
    for (const pass of [this.#comparison, this.#current]) {
      pass?.controller.abort(abortError('The engine was closed.'));
      pass?.activations.dispose();
    }
    this.#comparison = null;
    this.#current = null;
    this.#weights.dispose();
    this.#started = null;
  }

  #requireRun(fault: InferenceFault, signal: AbortSignal): CurrentRun {
    signal.throwIfAborted();
    if (this.#current === null) throw new InferenceError(fault);
    return this.#current;
  }

  /** Answers a question about a run once the backend stands, unless the reader or another run calls it off. */
  async #ask<Answer>(
    { run, signal }: { readonly run: CurrentRun; readonly signal: AbortSignal },
    answer: (context: RunContext) => Promise<Answer>
  ): Promise<Answer> {
    const backend = await raceAbort(this.#start(this.#started?.choice ?? 'auto'), signal);
    // A reader who walks along the ops calls most reads off before their turn: let that be heard first.
    await nextTask();
    const ended = joinSignals(signal, backend.lost, run.controller.signal);
    const { network, request } = run;
    const { weightSet } = request;
    try {
      ended.throwIfAborted();
      const conventions = await this.#options.weights.loadConventions(weightSet, ended);
      ended.throwIfAborted();
      const weightsOf = this.#weights.find({ network, weightSet });
      return await answer({ run, conventions, signal: ended, weightsOf });
    } catch (error) {
      throw await explainFailure(error, backend);
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

  async #runAfter(
    previous: readonly (CurrentRun | Comparison | null)[],
    run: PendingRun
  ): Promise<RunSummary> {
    await endPasses(previous, 'Another run has taken its place.');
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
        return await executeRun(run, { weights, signal });
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
