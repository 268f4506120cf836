import type { ConvolutionWeights } from '../inference';
import type { Op } from '../network';
import { inputsBehind } from '../probes';
import type { Tensor } from '../tensors';

/** Where the numbers behind a value are read. */
export interface FactorsSource {
  readTensor(scope: string, signal: AbortSignal): Promise<Tensor>;
  readWeights(scope: string, signal: AbortSignal): Promise<ConvolutionWeights>;
  readConventions(signal: AbortSignal): Promise<PoolConventions>;
}

interface PoolConventions {
  readonly averagePoolCountsPadding: boolean;
}

/** What one channel of an op's output is worked out from. */
export interface Factors {
  /** In the order of `op.inputs`; null where the channel is not made from it. */
  readonly inputs: readonly (Tensor | null)[];
  /** Of convolutions. */
  readonly weights: ConvolutionWeights | null;
  readonly conventions: PoolConventions;
}

/** No other kind of op asks for them. */
const noConventions: PoolConventions = { averagePoolCountsPadding: false };

/** Reads no more than the channel needs. Rejects as the source does. */
export async function readFactors(
  { op, channel }: { readonly op: Op; readonly channel: number },
  source: FactorsSource,
  signal: AbortSignal
): Promise<Factors> {
  const needed = inputsBehind(op, channel);
  const [inputs, weights, conventions] = await Promise.all([
    Promise.all(
      op.inputs.map((scope, index) =>
        needed.includes(index) ? source.readTensor(scope, signal) : null
      )
    ),
    op.kind === 'conv' ? source.readWeights(op.scope, signal) : null,
    op.kind === 'avg_pool' ? source.readConventions(signal) : noConventions
  ]);
  return { inputs, weights, conventions };
}
