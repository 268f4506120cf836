import { imageScope, rootScope } from '../network';
import { abortAlong, joinSignals, nextTask, raceAbort } from '../scheduling';
import type { Tensor } from '../tensors';
import { Activations } from './activations';
import { readGradient } from './backpropagate';
import { BackendStart, startWithoutWebgl, type StartBackend } from './backend-start';
import { compareWithRun } from './compare-with-run';
import { endPasses, type Comparison, type CurrentRun, type RunContext } from './current-run';
import { DeviceWeights, type WeightSource } from './device-weights';
import type {
  BackendChoice,
  BackendReport,
  ComparisonListeners,
  ComparisonRequest,
  ConvolutionWeights,
  GradientListeners,
  GradientRequest,
  InferenceEngine,
  MemoryReport,
  ResponseRequest,
  RunListeners,
  RunRequest,
  RunSummary,
  Side
} from './engine';
import { executeRun, type PendingRun } from './execute-run';
import { explainFailure } from './explain-failure';
import { abortError, InferenceError, type InferenceFault } from './inference-error';
import { readMemory } from './read-memory';
import { readImage, readOutput, readResponse, readWeights, requireOp } from './read-from-run';
import { buildRequestedNetwork, requireImageSize } from './requested-network';
import type { StartedBackend } from './start-backend';
import { Switches } from './switches';
import { requireWasmMemory } from './wasm-memory';

export interface LocalEngineOptions {
  readonly weights: WeightSource;
  readonly startBackend: StartBackend;
}

/** Runs the network in the thread it is made in: the worker's, or the page's where there is no worker. */
export class LocalEngine implements InferenceEngine {
  readonly #options: LocalEngineOptions;
  readonly #weights: DeviceWeights;
  #started: BackendStart | null = null;
  #current: CurrentRun | null = null;
  #comparison: Comparison | null = null;
  #losses = 0;

  constructor(options: LocalEngineOptions) {
    this.#options = options;
    this.#weights = new DeviceWeights(options.weights);
  }

  async start(choice: BackendChoice): Promise<BackendReport> {
    const standing = this.#started;
    // A run right behind counts on a start that has begun: nothing else is waited for before.
    if (standing?.choice === choice && standing.missing !== null) await this.#improve(standing);
    const started = this.#start(choice);
    const { chosen, threads, lost } = await started.backend;
    if (!lost.aborted) return { ...chosen, threads, losses: this.#losses };
    // Whoever waited for the same start may have seen the loss first: it is counted once, and has one fallback.
    if (this.#started !== started) {
      if (this.#started?.choice === choice) return this.start(choice);
      throw new InferenceError({ kind: 'backend-switched' });
    }
    this.#giveBack(new InferenceError({ kind: 'backend-switched' }));
    this.#losses++;
    const { startBackend } = this.#options;
    const fallback = await this.#remember(choice, (signal) =>
      startWithoutWebgl(startBackend, signal)
    ).backend;
    return { ...fallback.chosen, threads: fallback.threads, losses: this.#losses };
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

  async compare(request: ComparisonRequest, listeners: ComparisonListeners): Promise<void> {
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
      const comparison = { activations, switches, misread: request.misread };
      await this.#ask({ run, signal }, (context) =>
        compareWithRun({ context, image: request.image, comparison, listeners })
      );
    })();
    const settled = work.then(
      () => activations.disposeInner(),
      () => activations.dispose()
    );
    const { image, misread } = request;
    this.#comparison = { image, activations, switches, misread, controller, settled };
    return work;
  }

  async endComparison(): Promise<void> {
    const comparison = this.#comparison;
    this.#comparison = null;
    await endPasses([comparison], 'The comparison was ended.');
  }

  async readMemory(): Promise<MemoryReport> {
    return readMemory();
  }

  dispose(): void {
    this.#giveBack(new InferenceError({ kind: 'engine-closed' }));
  }

  /** All that the backend holds, and the backend; whoever still waits for it hears the reason. */
  #giveBack(reason: InferenceError): void {
    for (const pass of [this.#comparison, this.#current]) {
      pass?.controller.abort(abortError('The engine was closed.'));
      pass?.activations.dispose();
    }
    this.#comparison = null;
    this.#current = null;
    this.#weights.dispose();
    this.#started?.end(reason);
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
    const backend = await raceAbort(this.#start(this.#started?.choice ?? 'auto').backend, signal);
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

  /** The latest choice wins: an earlier one that is still being started is called off. */
  #start(choice: BackendChoice): BackendStart {
    if (this.#started?.choice === choice) return this.#started;
    if (this.#started !== null) this.#giveBack(new InferenceError({ kind: 'backend-switched' }));
    return this.#remember(choice, (signal) => this.#options.startBackend(choice, signal));
  }

  /** A slower backend that stands in for want of a file is left once that can be had. */
  async #improve(standing: BackendStart): Promise<void> {
    const isThere = await standing.missing?.isThere();
    if (this.#started?.choice !== standing.choice) {
      throw new InferenceError({ kind: 'backend-switched' });
    }
    if (isThere !== true || this.#started !== standing) return;
    this.#giveBack(new InferenceError({ kind: 'backend-switched' }));
    this.#remember(standing.choice, standing.start);
  }

  /** A failed start is forgotten, so that the next call tries again. */
  #remember(
    choice: BackendChoice,
    start: (signal: AbortSignal) => Promise<StartedBackend>
  ): BackendStart {
    const started = new BackendStart(choice, start);
    this.#started = started;
    started.backend.catch(() => {
      if (this.#started === started) this.#started = null;
    });
    return started;
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
      backend = await this.#start(this.#started?.choice ?? 'auto').backend;
      const unlink = abortAlong(controller, backend.lost);
      try {
        signal.throwIfAborted();
        if (backend.chosen.name === 'wasm') requireWasmMemory(network);
        return await executeRun(run, { weights, compileAhead: backend.compileAhead, signal });
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
