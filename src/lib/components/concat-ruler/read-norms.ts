import { measureSegmentsInSteps, type SegmentNorm } from '$lib/concats';
import { runInTasks } from '$lib/scheduling';
import type { Tensor } from '$lib/tensors';

/** What an op reads of each segment. */
export interface ReaderNorms {
  readonly scope: string;
  /** In the order of the segments. */
  readonly norms: readonly SegmentNorm[];
  /** The segment with the highest norm per channel. */
  readonly strongest: number;
  readonly isUntrained: boolean;
}

export interface WeightSource {
  readWeights(
    scope: string,
    signal: AbortSignal
  ): Promise<{ readonly kernel: Tensor; readonly isUntrained: boolean }>;
}

/**
 * Norms of these convolutions' kernels over consecutive segments of their input channels, one op after the other as they
 * come. Ends early once aborted; rejects as the source does.
 */
export async function* readNorms(
  source: WeightSource,
  { scopes, counts }: { readonly scopes: readonly string[]; readonly counts: readonly number[] },
  signal: AbortSignal
): AsyncGenerator<ReaderNorms> {
  for (const scope of scopes) {
    const { kernel, isUntrained } = await source.readWeights(scope, signal);
    const norms = await runInTasks(measureSegmentsInSteps(kernel, counts), signal);
    if (norms === null) return;
    yield { scope, norms, strongest: findStrongest(norms), isUntrained };
  }
}

function findStrongest(norms: readonly SegmentNorm[]): number {
  return norms.reduce(
    (best, { perChannel }, index) => (perChannel > norms[best].perChannel ? index : best),
    0
  );
}
