import type { Network } from '../network';
import { inPhase } from '../scheduling';
import type { Activations } from './activations';
import type { ProgramSource } from './compile-ahead';
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

export interface RunMeans {
  readonly weights: WeightReader;
  readonly compileAhead: ProgramSource | null;
  readonly signal: AbortSignal;
}

/** Runs the network once, telling of every op. */
export async function executeRun(
  run: PendingRun,
  { weights, compileAhead, signal }: RunMeans
): Promise<RunSummary> {
  const { request, listeners, network, activations } = run;
  const startedAt = performance.now();
  const total = network.ops.length;
  let done = 0;
  let isUntrained = false;
  await inPhase('run', () =>
    runNetwork({
      network,
      image: request.image,
      activations,
      weights,
      compileAhead,
      signal,
      readDepth: 2,
      onprograms: (progress) => listeners.onprogress({ kind: 'programs', ...progress }),
      onresult: (result) => {
        isUntrained ||= result.isUntrained;
        listeners.onresult(result);
        listeners.onprogress({ kind: 'op', done: ++done, total });
      }
    })
  );
  return { durationMs: performance.now() - startedAt, isUntrained };
}
