import { indexOps, inShapesOf, type Network, type Op } from '../network';
import { locateChannel } from '../tensors';

/** A tensor on a channel's way: an op of the module, or what the module reads. */
export interface WayStep {
  /** `input` for the image. */
  readonly scope: string;
  /** The one channel that is on the way; null where all of them are, mixed by whoever reads them. */
  readonly channel: number | null;
}

export interface ChannelWay {
  /** The module's ops on the way, from the one asked about backwards, each once. */
  readonly steps: readonly WayStep[];
  /** From op to op on the way, what comes into the module included. */
  readonly edges: readonly { readonly fromScope: string; readonly toScope: string }[];
  /** What the module reads. */
  readonly source: WayStep;
  /** The nearest op that makes one channel of all those that it reads; null where the channel passes through alone. */
  readonly mixer: Op | null;
  /** The nearest op that is no concat; null where a concat joins the module's input itself. */
  readonly origin: Op | null;
}

/** Whether each channel of the output comes of every channel of the input. */
function mixesChannels({ kind }: Op): boolean {
  return kind === 'conv' || kind === 'softmax';
}

/**
 * The way of one channel of an op's output back to what its end point reads. Through a concat, inner ones too, it
 * follows the part that holds the channel; pools and dropout keep the channel's number; a convolution mixes all of them.
 * Throws Error where the network has no such op, RangeError where a concat has no such channel.
 */
export function findChannelWay(network: Network, { scope, channel }: WayStep): ChannelWay {
  const last = indexOps(network).get(scope);
  if (last === undefined) throw new Error(`${scope} is not an op of this network.`);
  const wanted = new Map<string, number | null>([[scope, channel]]);
  const steps: WayStep[] = [];
  const edges: { fromScope: string; toScope: string }[] = [];
  const alone: Op[] = [];

  // Readers stand after what they read: backwards, every reader has asked before an op's turn comes.
  for (const op of network.ops.toReversed()) {
    const here = wanted.get(op.scope);
    if (here === undefined || op.endPoint !== last.endPoint) continue;
    steps.push({ scope: op.scope, channel: here });
    if (here !== null && op.kind !== 'concat') alone.push(op);
    for (const read of listReads(op, here)) {
      edges.push({ fromScope: read.scope, toScope: op.scope });
      const known = wanted.get(read.scope);
      wanted.set(read.scope, known === undefined || known === read.channel ? read.channel : null);
    }
  }

  const inside = new Set(steps.map((step) => step.scope));
  const [source] = [...wanted].filter(([name]) => !inside.has(name));
  return {
    steps,
    edges,
    source: { scope: source[0], channel: source[1] },
    mixer: alone.find(mixesChannels) ?? null,
    origin: alone[0] ?? null
  };
}

/** What an op reads for one channel of its output, or for all of them. */
function listReads(op: Op, channel: number | null): readonly WayStep[] {
  if (op.kind === 'concat' && channel !== null) {
    const counts = inShapesOf(op).map((shape) => shape.at(-1) ?? 0);
    const { part, localChannel } = locateChannel(counts, channel);
    return [{ scope: op.inputs[part], channel: localChannel }];
  }
  const kept = op.kind === 'concat' || mixesChannels(op) ? null : channel;
  return op.inputs.map((scope) => ({ scope, channel: kept }));
}
