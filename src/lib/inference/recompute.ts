import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Op } from '../network';
import { Pauses } from '../scheduling';
import type { RunConventions } from '../weights';
import type { Activations } from './activations';
import type { DeviceEndPoint } from './device-weights';
import { executeOp } from './op-kernels';

export interface RecomputeContext {
  readonly ops: ReadonlyMap<string, Op>;
  /** Must outlive the call, or the signal fires before. */
  readonly activations: Activations;
  readonly conventions: RunConventions;
  readonly signal: AbortSignal;
  weightsOf(endPoint: string): DeviceEndPoint | undefined;
}

/**
 * Runs again, inside one module, what the run did not keep, with pauses in which an abort is heard. The caller owns the
 * result. Undefined where the run never got there.
 */
export async function recompute(op: Op, context: RecomputeContext): Promise<Tensor | undefined> {
  const { activations, signal } = context;
  const done = new Map<string, Tensor>();
  const valueOf = (scope: string) => activations.get(scope) ?? done.get(scope);
  const pauses = new Pauses();
  try {
    for (const step of listSteps(op, context)) {
      signal.throwIfAborted();
      const inputs = step.inputs.map(valueOf);
      const weights = context.weightsOf(step.endPoint)?.get(step.scope);
      if (!inputs.every((input) => input !== undefined)) return undefined;
      if (step.weights.length > 0 && weights === undefined) return undefined;
      const { conventions } = context;
      done.set(
        step.scope,
        tidy(() => executeOp({ op: step, inputs, weights, conventions }))
      );
      await pauses.pauseIfDue();
    }
    signal.throwIfAborted();
    return valueOf(op.scope)?.clone();
  } finally {
    for (const tensor of done.values()) tensor.dispose();
  }
}

/** The ops that lead from what is kept to `op`, each after its inputs. */
function listSteps(op: Op, { ops, activations }: RecomputeContext): readonly Op[] {
  const steps = new Set<Op>();
  const add = (scope: string) => {
    const step = ops.get(scope);
    if (step === undefined || activations.get(scope) !== undefined || steps.has(step)) return;
    step.inputs.forEach(add);
    steps.add(step);
  };
  add(op.scope);
  return [...steps];
}
