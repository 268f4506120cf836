import type { Tensor } from '@tensorflow/tfjs-core';
import { raceLimit } from '../scheduling';
import { InferenceError } from './inference-error';

/** A cold op on software WebGL compiles shaders for seconds before its read can settle. */
const readLimitMs = 60_000;

/**
 * A copy of the tensor's values that may be transferred: the array of `data()` can be tfjs's own cache. Throws InferenceError
 * when the time is up: after a lost WebGL context the reads of tfjs never settle.
 */
export async function readValues(tensor: Tensor, signal: AbortSignal): Promise<Float32Array> {
  // A lost WebGPU device rejects with an AbortError of its own, which is not to be taken for the reader's.
  const read = tensor.data().catch((cause: unknown) => {
    throw new Error('The device gave no values.', { cause });
  });
  const values = await raceLimit(read, {
    signal,
    limitMs: readLimitMs,
    onlimit: noAnswer
  });
  return Float32Array.from(values);
}

/**
 * Reads small tensors while the next ops are being issued, and hands the values on in order.
 * A few reads in flight hide the wait for the device; more would delay the first pictures.
 */
export class ReadQueue {
  readonly #signal: AbortSignal;
  readonly #depth: number;
  readonly #turns: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(signal: AbortSignal, depth: number) {
    this.#signal = signal;
    this.#depth = depth;
  }

  /** Takes over the tensor. Settles when there is room for the next; rejects with any earlier failure. */
  async push(tensor: Tensor, onvalues: (values: Float32Array) => void): Promise<void> {
    const read = readValues(tensor, this.#signal).finally(() => tensor.dispose());
    const turn = Promise.all([read, this.#last]).then(([values]) => {
      // What is read in vain is not handed on.
      this.#signal.throwIfAborted();
      onvalues(values);
    });
    turn.catch(() => undefined);
    this.#last = turn;
    this.#turns.push(turn);
    while (this.#turns.length > this.#depth) await this.#turns.shift();
  }

  async drain(): Promise<void> {
    await Promise.all(this.#turns.splice(0));
  }
}

function noAnswer(): InferenceError {
  return new InferenceError({ kind: 'device-silent', silentMs: readLimitMs });
}
