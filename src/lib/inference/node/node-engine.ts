import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { noLoss } from '../device-loss';
import type { WeightSource } from '../device-weights';
import type { OpResult, RunListeners } from '../engine';
import { LocalEngine } from '../local-engine';
import type { StartedBackend } from '../start-backend';

const wasmEntry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
setWasmPaths(`${dirname(wasmEntry)}/`);

/**
 * The real engine in Node: WebAssembly without threads, started once `mayStart` is settled. The signals lose its backends,
 * one after the other; `settle` is what is awaited after a failure.
 */
export function createNodeEngine(
  weights: WeightSource,
  losses: readonly AbortSignal[] = [],
  {
    mayStart,
    settle = noLoss.settle,
    compileAhead = null
  }: {
    mayStart?: Promise<void>;
    settle?: () => Promise<void>;
    compileAhead?: StartedBackend['compileAhead'];
  } = {}
): LocalEngine {
  let starts = 0;
  const startBackend = async (): Promise<StartedBackend> => {
    await mayStart;
    await setBackend('wasm');
    const lost = losses[starts++] ?? noLoss.lost;
    const chosen = { name: 'wasm', renderer: null, reason: { kind: 'asked-for' } } as const;
    return { chosen, threads: null, compileAhead, lost, settle };
  };
  return new LocalEngine({ weights, startBackend });
}

/** Listeners that keep what they hear. */
export interface RecordingListeners extends RunListeners {
  readonly results: OpResult[];
  readonly progressKinds: string[];
}

export function recordRun(signal: AbortSignal = new AbortController().signal): RecordingListeners {
  const results: OpResult[] = [];
  const progressKinds: string[] = [];
  return {
    signal,
    results,
    progressKinds,
    onresult: (result) => results.push(result),
    onprogress: (progress) => progressKinds.push(progress.kind)
  };
}
