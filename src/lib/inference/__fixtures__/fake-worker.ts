import type { InferenceEngine } from '../engine';
import type { FromWorker, ToWorker } from '../protocol';
import { serveEngine } from '../serve-engine';

/** A worker whose code runs in this thread; messages are cloned and transferred as real ones are. */
export class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  readonly received: ToWorker[] = [];
  isTerminated = false;

  constructor(engine: InferenceEngine, locks?: LockManager) {
    super();
    const { port1, port2 } = this.#channel;
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    port2.onmessage = () => undefined;
    serveEngine(port2 as Parameters<typeof serveEngine>[0], () => engine, locks);
  }

  postMessage(message: ToWorker): void {
    this.received.push(message);
    this.#channel.port1.postMessage(message);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
  }

  asWorker(): Worker {
    return this as unknown as Worker;
  }
}
