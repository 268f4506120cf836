import type { OpDifference, OpResult, RunProgress } from './engine';
import { InferenceError } from './inference-error';
import { waitForEnd } from './lifeline';
import { fromFailure, type CallName, type Calls, type FromWorker, type ToWorker } from './protocol';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The call fails when the worker says nothing about it for so long. */
  readonly silenceLimitMs?: number;
  onprogress?(progress: RunProgress): void;
  onresult?(result: OpResult): void;
  ondifference?(difference: OpDifference): void;
}

interface OpenCall {
  readonly options: CallOptions;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  /** Puts off the silence limit. */
  touch(): void;
}

/** One worker and the calls that wait for it. */
export class WorkerLink {
  readonly #worker: Worker;
  readonly #calls = new Map<number, OpenCall>();
  readonly #ready: Promise<void>;
  readonly #closing = new AbortController();
  #lastId = 0;
  #end: InferenceError | null = null;

  constructor(worker: Worker, locks: LockManager | undefined = globalThis.navigator?.locks) {
    this.#worker = worker;
    this.#ready = new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'ready') resolve();
        else if (data.kind === 'lifeline') this.#watchOver(data.lock, locks);
        else this.#receive(data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        const error = new InferenceError({ kind: 'worker-broken', detail: event.message ?? '' });
        reject(error);
        this.close(error);
      });
    });
    this.#ready.catch(() => undefined);
  }

  /** Rejects where the worker's code cannot be loaded. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get isClosed(): boolean {
    return this.#end !== null;
  }

  call<K extends CallName>(
    name: K,
    parameters: Calls[K]['parameters'],
    options: CallOptions = {}
  ): Promise<Calls[K]['reply']> {
    const { signal, silenceLimitMs } = options;
    if (this.#end !== null) return Promise.reject(this.#end);
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const touch = () => {
        if (silenceLimitMs === undefined) return;
        clearTimeout(timer);
        const onsilence = () => close(() => reject(workerSilent(silenceLimitMs)));
        timer = setTimeout(onsilence, silenceLimitMs);
      };
      const close = (settle: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onabort);
        this.#calls.delete(id);
        settle();
      };
      const onabort = () => {
        this.#post({ kind: 'cancel', id });
        close(() => reject(signal?.reason));
      };
      signal?.addEventListener('abort', onabort);
      this.#calls.set(id, {
        options,
        touch,
        resolve: (value) => close(() => resolve(value as Calls[K]['reply'])),
        reject: (error) => close(() => reject(error))
      });
      touch();
      this.#post({ kind: 'call', id, name, parameters } as ToWorker);
    });
  }

  /** Ends the worker; calls still open fail with the reason. */
  close(reason: InferenceError): void {
    if (this.#end !== null) return;
    this.#end = reason;
    this.#closing.abort();
    this.#worker.terminate();
    for (const call of [...this.#calls.values()]) call.reject(reason);
  }

  #watchOver(lock: string, locks: LockManager | undefined): void {
    if (locks === undefined || this.#end !== null) return;
    waitForEnd(lock, { locks, signal: this.#closing.signal }).then(
      () => this.close(new InferenceError({ kind: 'worker-gone' })),
      // The link was closed first.
      () => undefined
    );
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: Exclude<FromWorker, { kind: 'ready' | 'lifeline' }>): void {
    const call = this.#calls.get(message.id);
    // A cancelled call was settled here already; its late messages mean nothing.
    if (call === undefined) return;
    call.touch();
    switch (message.kind) {
      case 'reply':
        return call.resolve(message.value);
      case 'failure':
        return call.reject(fromFailure(message.failure));
      case 'progress':
        return call.options.onprogress?.(message.progress);
      case 'op':
        return call.options.onresult?.(message.result);
      case 'difference':
        return call.options.ondifference?.(message.difference);
    }
  }
}

function workerSilent(silentMs: number): InferenceError {
  return new InferenceError({ kind: 'worker-silent', silentMs });
}
