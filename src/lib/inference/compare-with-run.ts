import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import { imageScope, outputOpOf, type Op } from '../network';
import { Pauses } from '../scheduling';
import type { Misreading } from '../weights';
import { Activations } from './activations';
import { conventionsOf, requireWeights, type Comparison, type RunContext } from './current-run';
import type { ComparisonListeners, ComparisonRequest } from './engine';
import { InferenceError } from './inference-error';
import { measureDifference, toDifference } from './measure-difference';
import { executeOp } from './op-kernels';
import { preprocess } from './preprocess';
import { ReadQueue } from './read-values';
import { isSameImage } from './same-image';
import { listChanged, listNeeded } from './spread';

/** Reads of differences in flight while the next ops are issued. */
const readDepth = 2;

export interface ComparisonOptions {
  readonly context: RunContext;
  readonly image: ComparisonRequest['image'];
  /** Filled op by op; the caller owns it, also after a failure. */
  readonly comparison: Pick<Comparison, 'activations' | 'switches' | 'misread'>;
  readonly listeners: Omit<ComparisonListeners, 'signal'>;
}

/**
 * Computes what the change reaches, op by op, beside the same op of the run: what the run did not keep is computed again,
 * and both go as soon as their last reader has run. Throws InferenceError where the run has not been whole.
 */
export async function compareWithRun(options: ComparisonOptions): Promise<void> {
  const { context, image, comparison, listeners } = options;
  const { run, signal, conventions } = context;
  const misread = conventionsOf(context, comparison);
  const { ops } = run.network;
  requireWholeRun(context);
  const changed = listChanged(ops, {
    isImageChanged:
      !isSameImage(run.request.image, image) || comparison.misread.includes('scaling'),
    scopes: new Set([...comparison.switches.scopes, ...listMisread(ops, comparison.misread)])
  });
  const isKept = (scope: string) => run.activations.get(scope) !== undefined;
  const needed = listNeeded(ops, { changed, wanted: [], isKept });
  const reads = new ReadQueue(signal, readDepth);
  const pauses = new Pauses();
  const original = new Activations(run.network);
  const sides = [original, comparison.activations];
  let done = 0;
  try {
    original.put(imageScope, preprocess(run.request.image, conventions.inputScaling));
    comparison.activations.put(imageScope, preprocess(image, misread.inputScaling));
    for (const op of ops) {
      const isChanged = changed.has(op.scope);
      if (needed.has(op.scope) || isKept(op.scope)) {
        const a = run.activations.get(op.scope)?.clone() ?? execute(op, original, context);
        original.put(op.scope, a);
        const b = isChanged ? executeChanged(op, options) : a.clone();
        comparison.activations.put(op.scope, b);
        if (isChanged) {
          const means = tidy(() => measureDifference(a, b));
          const tell = (values: Float32Array) =>
            listeners.ondifference(toDifference(op.scope, values));
          await reads.push(means, tell);
        }
      }
      if (!isChanged) listeners.ondifference({ scope: op.scope, relativeL2: 0, cosine: 1 });
      for (const side of sides) side.releaseInputsOf(op);
      listeners.onprogress({ kind: 'op', done: ++done, total: ops.length });
      await pauses.pauseIfDue();
      signal.throwIfAborted();
    }
    await reads.drain();
  } finally {
    original.dispose();
  }
}

function execute(op: Op, activations: Activations, context: RunContext): Tensor {
  const weights = requireWeights(op, context);
  const inputs = activations.inputsOf(op);
  return tidy(() => executeOp({ op, inputs, weights, conventions: context.conventions }));
}

function executeChanged(op: Op, { context, comparison }: ComparisonOptions): Tensor {
  const { activations, switches } = comparison;
  const conventions = conventionsOf(context, comparison);
  return tidy(() =>
    switches.apply(op.scope, execute(op, activations, { ...context, conventions }))
  );
}

/** Ops that compute something else under the other convention: pools that have a border to count. */
function listMisread(ops: readonly Op[], wrong: readonly Misreading[]): ReadonlySet<string> {
  if (!wrong.includes('pool-border')) return new Set();
  const pools = ops.filter(({ kind, padding }) => kind === 'avg_pool' && padding === 'SAME');
  return new Set(pools.map(({ scope }) => scope));
}

function requireWholeRun({ run: { network, activations } }: RunContext): void {
  for (const { name } of network.endPoints) {
    const scope = outputOpOf(network, name)?.scope;
    if (scope !== undefined && activations.get(scope) === undefined) {
      throw new InferenceError({ kind: 'not-computed', scope });
    }
  }
}
