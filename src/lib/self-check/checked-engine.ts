import {
  InferenceError,
  isAbortError,
  type BackendChoice,
  type BackendReason,
  type BackendReport,
  type ComparisonListeners,
  type ComparisonRequest,
  type ConvolutionWeights,
  type GradientListeners,
  type GradientRequest,
  type InferenceEngine,
  type MemoryReport,
  type ResponseRequest,
  type RunListeners,
  type RunRequest,
  type RunSummary,
  type Side
} from '../inference';
import { rootScope } from '../network';
import { raceAbort } from '../scheduling';
import type { Tensor } from '../tensors';
import { noProgress, type SelfCheckProgress } from './progress';
import type { LoadReferences } from './references';
import { runSelfCheck, type SelfCheckReport } from './run-self-check';

/** What takes over where WebGPU computes something else. */
const fallback = 'wasm';

/** Hears how far WebGPU is that is being started and checked, and null once that has ended in any way. */
export type TellCheck = (progress: SelfCheckProgress | null) => void;

interface Start {
  readonly choice: BackendChoice;
  readonly report: Promise<BackendReport>;
  readonly controller: AbortController;
  /** Of runs that wait for it, which are told what the check has to fetch. */
  readonly waiting: Set<RunListeners>;
}

/**
 * An engine that holds WebGPU against the shipped references before anything it computes is shown, and refuses it where an
 * end point is off. The check runs where the reader's run will: what it compiles serves that run too. Until then the
 * engine answers as one that has not run.
 */
export class CheckedEngine implements InferenceEngine {
  readonly #engine: InferenceEngine;
  readonly #loadReferences: LoadReferences;
  readonly #tell: TellCheck;
  #start: Start | null = null;
  /** The losses there had been when WebGPU passed: after another one it is checked again. */
  #passedAfter: number | null = null;
  /** Why WebGPU is not used; until the reader has chosen something else. */
  #refusal: BackendReason | null = null;
  /** False where the latest run is the check's own. */
  #hasRun = false;

  constructor(
    engine: InferenceEngine,
    loadReferences: LoadReferences,
    tell: TellCheck = () => undefined
  ) {
    this.#engine = engine;
    this.#loadReferences = loadReferences;
    this.#tell = tell;
  }

  start(choice: BackendChoice): Promise<BackendReport> {
    if (this.#start?.choice === choice) return this.#start.report;
    this.#endStart();
    const controller = new AbortController();
    const waiting = new Set<RunListeners>();
    const report = this.#startChecked(choice, { signal: controller.signal, waiting });
    const start = { choice, report, controller, waiting };
    this.#start = start;
    const end = () => {
      if (this.#start !== start) return;
      this.#start = null;
      this.#tell(null);
    };
    report.then(end, end);
    return report;
  }

  async run(request: RunRequest, listeners: RunListeners): Promise<RunSummary> {
    const start = this.#start;
    // On other backends the weights travel while the backend starts.
    if (start?.choice === 'webgpu') {
      const { report, waiting } = start;
      waiting.add(listeners);
      await raceAbort(report, listeners.signal).finally(() => waiting.delete(listeners));
    }
    this.#hasRun = true;
    return this.#engine.run(request, listeners);
  }

  async readTensor(scope: string, signal: AbortSignal, side?: Side): Promise<Tensor> {
    return this.#ofRun(scope).readTensor(scope, signal, side);
  }

  async readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights> {
    return this.#ofRun(scope).readWeights(scope, signal);
  }

  async readResponse(request: ResponseRequest, signal: AbortSignal): Promise<Tensor> {
    return this.#ofRun(request.scope).readResponse(request, signal);
  }

  async readGradient(request: GradientRequest, listeners: GradientListeners): Promise<Tensor> {
    return this.#ofRun(request.scope).readGradient(request, listeners);
  }

  async compare(request: ComparisonRequest, listeners: ComparisonListeners): Promise<void> {
    return this.#ofRun(rootScope).compare(request, listeners);
  }

  endComparison(): Promise<void> {
    return this.#engine.endComparison();
  }

  readMemory(): Promise<MemoryReport> {
    return this.#engine.readMemory();
  }

  dispose(): void {
    this.#endStart();
    this.#engine.dispose();
  }

  #ofRun(scope: string): InferenceEngine {
    if (!this.#hasRun) throw new InferenceError({ kind: 'not-computed', scope });
    return this.#engine;
  }

  #endStart(): void {
    if (this.#start === null) return;
    this.#start.controller.abort(new DOMException('Another start took its place.', 'AbortError'));
    this.#start = null;
    this.#tell(null);
  }

  async #startChecked(
    choice: BackendChoice,
    check: { readonly signal: AbortSignal; readonly waiting: ReadonlySet<RunListeners> }
  ): Promise<BackendReport> {
    if (choice !== 'webgpu') {
      this.#refusal = null;
      return this.#engine.start(choice);
    }
    if (this.#refusal === null) {
      // One that has passed stands at once, unless it was lost.
      if (this.#passedAfter === null) this.#tell(noProgress);
      const report = await this.#engine.start(choice);
      check.signal.throwIfAborted();
      if (report.name !== choice || this.#passedAfter === report.losses) return report;
      const refusal = await this.#check(check);
      check.signal.throwIfAborted();
      if (refusal === null) {
        this.#passedAfter = report.losses;
        return report;
      }
      this.#refusal = refusal;
    }
    const report = await this.#engine.start(fallback);
    return { ...report, reason: this.#refusal };
  }

  /** Why WebGPU cannot be used; null where it can. Rejects where the device is lost meanwhile, or the start called off. */
  async #check({
    signal,
    waiting
  }: {
    readonly signal: AbortSignal;
    readonly waiting: ReadonlySet<RunListeners>;
  }): Promise<BackendReason | null> {
    this.#hasRun = false;
    this.#tell(noProgress);
    /** Of weights that the waiting runs have been told of, and that are still on their way. */
    let awaitedBytes = 0;
    const tell = (loadedBytes: number, totalBytes: number) => {
      for (const listeners of waiting) {
        listeners.onprogress({ kind: 'weights', loadedBytes, totalBytes });
      }
    };
    try {
      const references = await raceAbort(this.#loadReferences(), signal);
      const report = await runSelfCheck(this.#engine, {
        references,
        backend: 'webgpu',
        signal,
        onprogress: (progress) => {
          if (!signal.aborted) this.#tell(progress);
          const { weights } = progress;
          if (weights !== null) tell(weights.loadedBytes, weights.totalBytes);
          else if (awaitedBytes > 0) tell(awaitedBytes, awaitedBytes);
          awaitedBytes = weights?.totalBytes ?? 0;
        }
      });
      return refusalOf(report);
    } catch (error) {
      if (isAbortError(error)) throw error;
      const fault = error instanceof InferenceError ? error.fault.kind : null;
      if (fault === 'computation-failed') return { kind: 'not-started', failed: 'webgpu' };
      // References are no business of the engine's: what fails to bring them is no InferenceError.
      if (fault === null || fault === 'weights-failed') {
        return { kind: 'unchecked', failed: 'webgpu' };
      }
      throw error;
    }
  }
}

function refusalOf({ endPoints, tolerance }: SelfCheckReport): BackendReason | null {
  const off = endPoints.find(({ isWithin }) => !isWithin);
  if (off === undefined) return null;
  const { name: endPoint, error } = off;
  return { kind: 'failed-check', failed: 'webgpu', endPoint, error, tolerance };
}
