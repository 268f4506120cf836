import { indexOps, inShapesOf, type Network } from '../network';
import { locateChannel } from '../tensors';

/** A channel at the op that computes it. */
export interface ChannelSource {
  readonly scope: string;
  readonly channel: number;
}

/**
 * The op that a channel of an output comes from, and its number there: concats are looked through, one within another
 * too; every other op is its own source. Throws where the network has no such op, RangeError where the op has no such channel.
 */
export function traceChannel(network: Network, { scope, channel }: ChannelSource): ChannelSource {
  const ops = indexOps(network);
  let source: ChannelSource = { scope, channel };
  for (;;) {
    const op = ops.get(source.scope);
    if (op === undefined) throw new Error(`${source.scope} is not an op of this network.`);
    const isConcat = op.kind === 'concat';
    const counts = (isConcat ? inShapesOf(op) : [op.outShape]).map((shape) => shape.at(-1) ?? 0);
    const { part, localChannel } = locateChannel(counts, source.channel);
    if (!isConcat) return source;
    source = { scope: op.inputs[part], channel: localChannel };
  }
}
