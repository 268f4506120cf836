import { findClassHead, type ClassFactors, type ClassHead } from '$lib/attribution';
import type { ConvolutionWeights } from '$lib/inference';
import type { Network, Op } from '$lib/network';
import type { Tensor } from '$lib/tensors';

/** Where the numbers behind the classes are read. */
interface ClassSource {
  readTensor(scope: string, signal: AbortSignal): Promise<Tensor>;
  readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights>;
}

/** What a head answers to the photo, and what that is made of. */
export interface ClassAnswer {
  readonly head: ClassHead;
  readonly logits: Float32Array;
  /** Null where the logits are the mean of no map. */
  readonly factors: ClassFactors | null;
}

/** Null where the network has no such op, or none that ends in classes of one cell. Rejects as the source does. */
export async function readClassAnswer(
  { network, op }: { readonly network: Network; readonly op: Op },
  source: ClassSource,
  signal: AbortSignal
): Promise<ClassAnswer | null> {
  const head = network.ops.includes(op) ? findClassHead(network, op) : null;
  if (head === null || head.source.kind === 'several-cells') return null;
  const [logits, factors] = await Promise.all([
    source.readTensor(head.logits.scope, signal),
    readFactors(head, source, signal)
  ]);
  return { head, logits: logits.data, factors };
}

async function readFactors(
  { logits, source: from }: ClassHead,
  source: ClassSource,
  signal: AbortSignal
): Promise<ClassFactors | null> {
  if (from.kind !== 'map') return null;
  const [features, { kernel, bias }] = await Promise.all([
    source.readTensor(from.op.scope, signal),
    source.readWeights(logits.scope, signal)
  ]);
  return { features, kernel, bias, window: from.window };
}
