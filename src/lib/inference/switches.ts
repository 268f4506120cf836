import { mul, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import { indexOps, type Network } from '../network';
import type { SwitchedOff } from './engine';
import { InferenceError } from './inference-error';

/** Which channels of which ops are set to 0 in a pass. */
export class Switches {
  readonly #masks = new Map<string, Float32Array>();

  /** Throws InferenceError where the network has no such op, or the op no such channels. */
  constructor(network: Network, switchedOff: readonly SwitchedOff[]) {
    const ops = indexOps(network);
    for (const { scope, firstChannel, count } of switchedOff) {
      const op = ops.get(scope);
      if (op === undefined) throw new InferenceError({ kind: 'unknown-op', scope });
      const channels = op.outShape[op.outShape.length - 1];
      checkChannels({ scope, first: firstChannel, last: firstChannel + count - 1, channels });
      const mask = this.#masks.get(scope) ?? new Float32Array(channels).fill(1);
      this.#masks.set(scope, mask.fill(0, firstChannel, firstChannel + count));
    }
  }

  /** Ops with a channel that is off. */
  get scopes(): ReadonlySet<string> {
    return new Set(this.#masks.keys());
  }

  /** The output of an op with its channels switched off; call inside `tidy`. */
  apply(scope: string, output: Tensor): Tensor {
    const mask = this.#masks.get(scope);
    return mask === undefined ? output : mul(output, tensor1d(mask));
  }
}

interface ChannelRange {
  readonly scope: string;
  readonly first: number;
  readonly last: number;
  readonly channels: number;
}

/** Throws InferenceError unless 0 ≤ first ≤ last < channels, all of them whole. */
export function checkChannels(range: ChannelRange): void {
  const { first, last, channels } = range;
  const isWhole = Number.isInteger(first) && Number.isInteger(last);
  if (isWhole && first >= 0 && last >= first && last < channels) return;
  throw new InferenceError({ kind: 'no-such-channels', ...range });
}
