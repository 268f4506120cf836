import { outputOpOf, sizeInBytes, type Network } from '../network';
import { InferenceError } from './inference-error';

/** What 32-bit addresses reach: WebAssembly's memory never holds more. */
const mostBytes = 2 ** 32;

/**
 * What WebAssembly's memory grows to, over what is in use: XNNPACK keeps a copy of each kernel in an order of its own, and
 * freed pieces leave gaps. Measured in Node for depth multipliers 1 to 3 and inputs 299 to 1024 with `memory()` and the
 * memory's size: 3.0 times the kernels and 1.3 to 2 times the most activations; at 4 it ended at its limit, on the last kernel.
 */
const growth = { weights: 3, activations: 1.5 } as const;

/** Throws InferenceError where WebAssembly could not hold the network: it would end in the middle of the run. */
export function requireWasmMemory(network: Network): void {
  const neededBytes = estimateWasmBytes(network);
  if (neededBytes <= mostBytes) return;
  throw new InferenceError({ kind: 'needs-memory', neededBytes, mostBytes });
}

/** Of its first run. */
export function estimateWasmBytes(network: Network): number {
  return growth.weights * weightBytes(network) + growth.activations * peakBytes(network);
}

function weightBytes({ ops }: Network): number {
  const sizes = ops.flatMap(({ weights }) => weights.map(({ shape }) => sizeInBytes(shape)));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** Of activations, held as `Activations` holds them: outputs of end points stay, others go with their last reader. */
function peakBytes(network: Network): number {
  const { ops } = network;
  const kept = new Set(network.endPoints.map(({ name }) => outputOpOf(network, name)?.scope));
  const lastReader = new Map(ops.flatMap((op) => op.inputs.map((scope) => [scope, op] as const)));
  const held = new Map<string, number>();
  let total = 0;
  let peak = 0;
  for (const op of ops) {
    const bytes = sizeInBytes(op.outShape);
    held.set(op.scope, bytes);
    total += bytes;
    peak = Math.max(peak, total);
    for (const scope of new Set(op.inputs)) {
      if (lastReader.get(scope) !== op || kept.has(scope)) continue;
      total -= held.get(scope) ?? 0;
      held.delete(scope);
    }
  }
  return peak;
}
