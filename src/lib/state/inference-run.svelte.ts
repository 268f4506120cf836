import {
  InferenceError,
  isAbortError,
  type BackendChoice,
  type BackendReport,
  type InferenceEngine,
  type InferenceFault,
  type OpResult,
  type RunProgress,
  type RunRequest,
  type RunSummary
} from '../inference';
import type { Schedule } from '../scheduling';
import { EngineDoor } from './engine-door.svelte';
import { EngineQuestions } from './engine-questions.svelte';
import { PacedResults } from './paced-results';
import { RunResults } from './run-results';
import { advance, nothingDone, toFailedStatus, type RunStatus } from './run-status';

export interface InferenceRunOptions {
  /** Called at the first run: nothing of the engine is fetched before. */
  readonly createEngine: () => Promise<InferenceEngine> | InferenceEngine;
  /** Groups what arrives within some milliseconds; a timer where not given. */
  readonly schedule?: Schedule;
}

interface AskedRun {
  readonly request: RunRequest;
  readonly backend: BackendChoice;
}

interface StartedRun extends AskedRun {
  readonly controller: AbortController;
}

const nothing: ReadonlySet<string> = new Set<string>();

/** A device lost so often within one run is not asked again: the second loss already leads to wasm. */
const mostAttempts = 3;

/** The run of the current photo through the network, and what it has brought so far. */
export class InferenceRun extends EngineQuestions {
  readonly #engine: EngineDoor;
  readonly #results = new RunResults();
  #status = $state.raw<RunStatus>({ status: 'idle' });
  #backend = $state.raw<BackendReport | null>(null);
  #restart = $state.raw<InferenceFault | null>(null);
  #request: AskedRun | null = null;
  #controller: AbortController | null = null;
  #finished: Promise<void> = Promise.resolve();
  #progress: RunStatus | null = null;
  /** Of a run that nobody looks at, and whose tensors the engine still has. */
  #aside: { readonly results: readonly OpResult[]; readonly status: RunStatus } | null = null;
  readonly #arrived: PacedResults;

  constructor(options: InferenceRunOptions) {
    const engine = new EngineDoor(options.createEngine);
    super(engine);
    this.#engine = engine;
    this.#arrived = new PacedResults({
      onshow: (results) => this.#show(results),
      schedule: options.schedule
    });
  }

  get status(): RunStatus {
    return this.#status;
  }

  /** Null before the first start. */
  get backend(): BackendReport | null {
    return this.#backend;
  }

  /** How far WebGPU has been checked that is being started; null while none is. */
  get check(): EngineDoor['check'] {
    return this.#engine.check;
  }

  /** Why the latest run has started again by itself; null where it has not. */
  get restart(): InferenceFault | null {
    return this.#restart;
  }

  /** By scope, of the latest run; reading one scope listens to that scope alone. */
  get results(): ReadonlyMap<string, OpResult> {
    return this.#results.held;
  }

  /** Derived, since the status changes with every op. */
  readonly isBusy: boolean = $derived(
    this.#status.status === 'starting' || this.#status.status === 'running'
  );

  /**
   * Ends the run before. Results at hand stay until this run replaces them. Settles when this one is done, failed or
   * cancelled; never rejects.
   */
  start(request: RunRequest, backend: BackendChoice): Promise<void> {
    return this.#begin({ request, backend }, null);
  }

  #begin(asked: AskedRun, restart: InferenceFault | null): Promise<void> {
    this.#endCurrent();
    this.#aside = null;
    this.#request = asked;
    this.#restart = restart;
    this.#status = { status: 'starting' };
    const controller = new AbortController();
    this.#controller = controller;
    this.#finished = this.#runToEnd({ ...asked, controller });
    return this.#finished;
  }

  /** Nothing runs, for a reason that is known beforehand. */
  refuse(fault: InferenceFault): void {
    this.forget();
    this.#status = { status: 'failed', fault };
  }

  /** What has been computed so far stays. */
  cancel(): void {
    if (!this.isBusy) return;
    this.#arrived.flush();
    this.#endCurrent();
    this.#results.dropPassing();
    this.#status = { status: 'cancelled' };
  }

  /** Runs the latest request again. */
  retry(): Promise<void> {
    if (this.#request === null) return Promise.resolve();
    const { request, backend } = this.#request;
    return this.start(request, backend);
  }

  /** Back to before the first run; the engine and its weights stay for the next photo. */
  forget(): void {
    this.keepOnly(nothing);
    this.#aside = null;
    this.#request = null;
    this.#restart = null;
  }

  /** As `forget`, but what a run that is done has brought can be had again until another one starts. */
  setAside(): void {
    if (this.#status.status !== 'done') return this.forget();
    this.#aside = { results: this.#results.take(), status: this.#status };
    this.#endCurrent();
    this.#status = { status: 'idle' };
  }

  /** Shows again what was set aside; false where there is nothing. */
  bringBack(): boolean {
    if (this.#aside === null) return false;
    this.#results.put(this.#aside.results);
    this.#status = this.#aside.status;
    this.#aside = null;
    return true;
  }

  /** Ends the run; of its results, those of these scopes stay. */
  keepOnly(scopes: ReadonlySet<string>): void {
    this.#endCurrent();
    this.#results.keepOnly(scopes);
    this.#status = { status: 'idle' };
  }

  /** Ends the run. Its results stay, each until the next run replaces it, all until that run ends. */
  keepInPassing(): void {
    this.#endCurrent();
    this.#results.keepInPassing();
    this.#status = { status: 'idle' };
  }

  /** Ends the engine too; for leaving the page. */
  dispose(): void {
    this.forget();
    this.#engine.dispose();
  }

  async #runToEnd(started: StartedRun): Promise<void> {
    const isCurrent = () => this.#controller === started.controller;
    try {
      const summary = await this.#attempt(started);
      await this.#arrived.finish(isCurrent);
      if (!isCurrent()) return;
      this.#results.dropPassing();
      this.#status = { status: 'done', summary };
    } catch (error) {
      if (!isCurrent()) return;
      this.#arrived.flush();
      this.#results.dropPassing();
      this.#status = isAbortError(error) ? { status: 'cancelled' } : toFailedStatus(error);
    }
  }

  async #attempt(run: StartedRun, count = 1): Promise<RunSummary> {
    const { request, backend, controller } = run;
    const isCurrent = () => this.#controller === controller;
    try {
      const engine = await this.#engine.openFor(backend);
      controller.signal.throwIfAborted();
      const isFirst = this.#backend === null;
      const started = engine.start(backend).then((report) => {
        controller.signal.throwIfAborted();
        this.#backend = report;
        if (this.#status.status === 'starting') this.#status = nothingDone;
      });
      // A first start takes a while, in which the weights can travel; later ones may end what the engine does.
      if (!isFirst) await started;
      const running = engine.run(request, {
        signal: controller.signal,
        onprogress: (progress) => isCurrent() && this.#note(progress),
        onresult: (result) => isCurrent() && this.#arrived.add(result)
      });
      const [summary] = await Promise.all([running, started]);
      return summary;
    } catch (error) {
      if (!(error instanceof InferenceError && error.isLoss)) throw error;
      if (count === mostAttempts || !isCurrent()) throw error;
      this.#restart = error.fault;
      return this.#attempt(run, count + 1);
    }
  }

  protected override async recover(fault: InferenceFault): Promise<void> {
    if (this.isBusy) await this.#finished;
    else if (this.#request !== null) await this.#begin(this.#request, fault);
  }

  #endCurrent(): void {
    this.#controller?.abort(new DOMException('Another run has taken its place.', 'AbortError'));
    this.#controller = null;
    this.#arrived.clear();
    this.#progress = null;
  }

  #note(progress: RunProgress): void {
    const next = advance(this.#progress ?? this.#status, progress);
    if (next === null) return;
    this.#progress = next;
    this.#arrived.ask();
  }

  #show(results: readonly OpResult[]): void {
    this.#results.put(results);
    if (this.#progress !== null) this.#status = this.#progress;
    this.#progress = null;
  }
}
