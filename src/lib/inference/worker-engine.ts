import { joinSignals } from '../scheduling';
import type { Tensor } from '../tensors';
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
import { abortError, InferenceError } from './inference-error';
import type { CallName, Calls } from './protocol';
import { WorkerLink, type CallOptions } from './worker-link';

export interface WorkerEngineOptions {
  /** Absolute address of the folder of weights. */
  readonly weightsUrl: string;
  /** Of WebAssembly; as many as suit the machine where not given. */
  readonly mostThreads?: number;
  /** Of WebGL: programs ahead of a run; where the driver compiles them side by side, if not given. */
  readonly compilesAhead?: boolean;
  createWorker(): Worker;
  /** By which a worker that has ended is noticed; the browser's where not given. */
  readonly locks?: LockManager;
  /** A worker that has said `ready`, to begin with. */
  readonly firstLink?: WorkerLink;
}

/**
 * For workers that live but no longer answer; those that have ended are noticed at once. A single op of a cold run on software
 * WebGL or plain JavaScript takes up to 20 seconds, and several times that on a machine that is busy.
 */
const silenceLimitMs = 90_000;

/** Chromium refuses WebGL to a page after two real losses within minutes: asking again is no use. */
const lossesBeforeWasm = 2;

interface WorkerStart {
  readonly choice: BackendChoice;
  readonly report: Promise<BackendReport>;
  /** A slower backend stands in for want of a file. */
  isStopgap: boolean;
}

/** Runs the network in a worker; a lost device ends the worker, and the next call starts another. */
export class WorkerEngine implements InferenceEngine {
  readonly #options: WorkerEngineOptions;
  #link: WorkerLink | null;
  #started: WorkerStart | null = null;
  #run: AbortController | null = null;
  #losses = 0;

  constructor(options: WorkerEngineOptions) {
    this.#options = options;
    this.#link = options.firstLink ?? null;
  }

  start(choice: BackendChoice): Promise<BackendReport> {
    const held = this.#held(choice);
    if (held?.isStopgap === false) return held.report;
    // A new worker is the one way to give back everything the old backend holds. Of a file that can be had meanwhile,
    // the one that missed it finds out.
    if (held === null && this.#started !== null) this.#closeLink(switchedBackend());
    const report = this.#startWorker(choice);
    const started: WorkerStart = { choice, report, isStopgap: false };
    this.#started = started;
    report.then(
      ({ reason }) => (started.isStopgap = reason.kind === 'not-fetched'),
      () => {
        if (this.#started === started) this.#started = null;
      }
    );
    return report;
  }

  async run(request: RunRequest, listeners: RunListeners): Promise<RunSummary> {
    this.#run?.abort(abortError('Another run has taken its place.'));
    const controller = new AbortController();
    this.#run = controller;
    try {
      // The worker lets a run wait for its backend; meanwhile the weights travel.
      const link = this.#openLink();
      const answer = link.call(
        'run',
        { request },
        {
          signal: joinSignals(listeners.signal, controller.signal),
          silenceLimitMs,
          onprogress: (progress) => listeners.onprogress(progress),
          onresult: (result) => listeners.onresult(result)
        }
      );
      return await this.#watch(link, answer);
    } finally {
      if (this.#run === controller) this.#run = null;
    }
  }

  readTensor(scope: string, signal: AbortSignal, side: Side = 'run'): Promise<Tensor> {
    return this.#ask('readTensor', { scope, side }, { signal });
  }

  readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights> {
    return this.#ask('readWeights', { scope }, { signal });
  }

  readResponse(request: ResponseRequest, signal: AbortSignal): Promise<Tensor> {
    return this.#ask('readResponse', { request }, { signal });
  }

  readGradient(request: GradientRequest, listeners: GradientListeners): Promise<Tensor> {
    return this.#ask(
      'readGradient',
      { request },
      {
        signal: listeners.signal,
        onprogress: (progress) => listeners.onprogress(progress)
      }
    );
  }

  compare(request: ComparisonRequest, listeners: ComparisonListeners): Promise<void> {
    return this.#ask(
      'compare',
      { request },
      {
        signal: listeners.signal,
        onprogress: (progress) => listeners.onprogress(progress),
        ondifference: (difference) => listeners.ondifference(difference)
      }
    );
  }

  async endComparison(): Promise<void> {
    await this.#openedLink()?.call('endComparison', {});
  }

  async readMemory(): Promise<MemoryReport> {
    return this.#openedLink()?.call('readMemory', {}) ?? { tensors: 0, bytes: 0 };
  }

  dispose(): void {
    this.#closeLink(new InferenceError({ kind: 'engine-closed' }));
    this.#started = null;
  }

  async #startWorker(choice: BackendChoice): Promise<BackendReport> {
    const mustAvoidWebgl = this.#losses >= lossesBeforeWasm && choice !== 'cpu';
    const { weightsUrl, mostThreads, compilesAhead, createWorker, locks } = this.#options;
    if (this.#link?.isClosed !== false) this.#link = new WorkerLink(createWorker(), locks);
    const link = this.#link;
    const parameters = {
      choice: mustAvoidWebgl ? 'wasm' : choice,
      weightsUrl,
      mostThreads,
      compilesAhead
    } as const;
    const report = await this.#watch(link, link.call('start', parameters, { silenceLimitMs }));
    const isAvoiding = mustAvoidWebgl && report.name === 'wasm';
    const reason = isAvoiding ? ({ kind: 'device-lost' } as const) : report.reason;
    return { ...report, reason, losses: this.#losses };
  }

  /** To a worker that has been told to start; whether it could is known from the answers to come. */
  #openLink(): WorkerLink {
    const choice = this.#started?.choice ?? 'auto';
    if (this.#held(choice) === null) this.start(choice).catch(() => undefined);
    if (this.#link === null) throw switchedBackend();
    return this.#link;
  }

  /** The start of this choice whose worker is there. */
  #held(choice: BackendChoice): WorkerStart | null {
    return this.#started?.choice === choice && this.#link?.isClosed === false
      ? this.#started
      : null;
  }

  /** Null where no worker holds anything, so that none need be started. */
  #openedLink(): WorkerLink | null {
    return this.#started === null || this.#link?.isClosed === true ? null : this.#link;
  }

  async #ask<K extends CallName>(
    name: K,
    parameters: Calls[K]['parameters'],
    options: CallOptions
  ): Promise<Calls[K]['reply']> {
    const link = this.#openLink();
    return this.#watch(link, link.call(name, parameters, { ...options, silenceLimitMs }));
  }

  async #watch<T>(link: WorkerLink, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof InferenceError && error.isLoss && !link.isClosed) {
        this.#losses++;
        link.close(error);
      }
      throw error;
    }
  }

  #closeLink(reason: InferenceError): void {
    this.#link?.close(reason);
    this.#link = null;
  }
}

function switchedBackend(): InferenceError {
  return new InferenceError({ kind: 'backend-switched' });
}
