import {
  faultOf,
  isAbortError,
  type BackendChoice,
  type BackendReport,
  type InferenceEngine
} from '../inference';
import { raceAbort } from '../scheduling';
import { noProgress, type SelfCheckStatus, type SelfCheckTools } from '../self-check';

export interface SelfCheckOptions {
  readonly createEngine: () => Promise<InferenceEngine>;
  /** Rejects where they cannot be fetched. */
  readonly loadTools: () => Promise<SelfCheckTools>;
}

/**
 * Whether this device computes what it should, on demand. An engine of its own does it and is closed afterwards: the
 * reader's run stays as it is, also where the check loses the device or the memory for it.
 */
export class SelfCheck {
  readonly #options: SelfCheckOptions;
  #status = $state.raw<SelfCheckStatus>({ status: 'idle' });
  #controller: AbortController | null = null;

  constructor(options: SelfCheckOptions) {
    this.#options = options;
  }

  get status(): SelfCheckStatus {
    return this.#status;
  }

  /** Ends the check before. Settles when this one is done, failed or cancelled; never rejects. */
  async start(backend: BackendChoice): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    this.#status = { status: 'running', progress: noProgress };
    const { signal } = controller;
    const status = await this.#run(backend, signal);
    if (!signal.aborted) this.#status = status;
  }

  cancel(): void {
    this.#controller?.abort(new DOMException('The check was cancelled.', 'AbortError'));
    this.#controller = null;
    if (this.#status.status === 'running') this.#status = { status: 'cancelled' };
  }

  async #run(backend: BackendChoice, signal: AbortSignal): Promise<SelfCheckStatus> {
    const opening = this.#options.createEngine();
    try {
      const [engine, tools] = await raceAbort(Promise.all([opening, this.#loadTools()]), signal);
      if (tools === null) return { status: 'failed', fault: { kind: 'references-not-loaded' } };
      const report = await tools.run(engine, {
        references: tools.references,
        backend,
        signal,
        onprogress: (progress) => {
          if (!signal.aborted) this.#status = { status: 'running', progress };
        }
      });
      return { status: 'done', report };
    } catch (error) {
      return isAbortError(error)
        ? { status: 'cancelled' }
        : { status: 'failed', fault: faultOf(error) };
    } finally {
      // Also one that comes after the check was cancelled.
      void opening.then((engine) => engine.dispose()).catch(() => undefined);
    }
  }

  async #loadTools(): Promise<SelfCheckTools | null> {
    return this.#options.loadTools().catch(() => null);
  }
}

/** What to check where the reader computes with `report`: WebGL that the page has lost is not asked again. */
export function backendToCheck(choice: BackendChoice, report: BackendReport | null): BackendChoice {
  const isWebglLost = report?.reason.kind === 'device-lost' && choice !== 'cpu';
  return isWebglLost ? 'wasm' : choice;
}
