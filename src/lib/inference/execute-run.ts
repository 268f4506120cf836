import type { Network } from '../network';
import type { Activations } from './activations';
import type { WeightReader } from './device-weights';
import type { RunListeners, RunRequest, RunSummary } from './engine';
import { runNetwork } from './run-network';

export interface PendingRun {
  readonly request: RunRequest;
  readonly listeners: RunListeners;
  readonly network: Network;
  readonly activations: Activations;
  readonly controller: AbortController;
}

/** Runs the network once, telling of every op. */
export async function executeRun(
  run: PendingRun,
  { weights, signal }: { readonly weights: WeightReader; readonly signal: AbortSignal }
): Promise<RunSummary> {
  const { request, listeners, network, activations } = run;
  const startedAt = performance.now();
  const total = network.ops.length;
  let done = 0;
  let isUntrained = false;
  await runNetwork({
    network,
    image: request.image,
    activations,
    weights,
    signal,
    readDepth: 2,
    onresult: (result) => {
      isUntrained ||= result.isUntrained;
      listeners.onresult(result);
      listeners.onprogress({ kind: 'op', done: ++done, total });
    }
  });
  return { durationMs: performance.now() - startedAt, isUntrained };
}
