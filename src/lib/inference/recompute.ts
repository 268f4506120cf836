import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Op } from '../network';
import { Pauses } from '../scheduling';
import type { RunConventions } from '../weights';
import type { Activations } from './activations';
import type { DeviceEndPoint } from './device-weights';
import { executeOp } from './op-kernels';
import type { Switches } from './switches';

export interface RecomputeContext {
  readonly ops: ReadonlyMap<string, Op>;
  /** What is missing there is computed. It may lose tensors meanwhile, as a pass that goes on does. */
  readonly activations: Activations;
  readonly conventions: RunConventions;
  readonly signal: AbortSignal;
  /** What is off in the pass that is recomputed. */
  readonly switches?: Switches;
  weightsOf(endPoint: string): DeviceEndPoint | undefined;
}

/** One op's output, as `recomputeAll` has it. */
export async function recompute(op: Op, context: RecomputeContext): Promise<Tensor | undefined> {
  const outputs = await recomputeAll([op.scope], context);
  return outputs?.get(op.scope);
}

/**
 * Outputs by scope. Runs again, inside one module, what the run did not keep, with pauses in which an abort is heard. The
 * caller owns the result. Undefined where the run never got there.
 */
export async function recomputeAll(
  scopes: readonly string[],
  context: RecomputeContext
): Promise<ReadonlyMap<string, Tensor> | undefined> {
  const { signal, switches, conventions } = context;
  const pauses = new Pauses();
  const steps = listSteps(scopes, context);
  const done = holdInputs([...scopes, ...steps.flatMap(({ inputs }) => inputs)], context);
  try {
    for (const step of steps) {
      signal.throwIfAborted();
      const inputs = step.inputs.map((scope) => done.get(scope));
      const weights = context.weightsOf(step.endPoint)?.get(step.scope);
      if (!inputs.every((input) => input !== undefined)) return undefined;
      if (step.weights.length > 0 && weights === undefined) return undefined;
      const output = tidy(() => {
        const whole = executeOp({ op: step, inputs, weights, conventions });
        return switches?.apply(step.scope, whole) ?? whole;
      });
      done.set(step.scope, output);
      await pauses.pauseIfDue();
    }
    signal.throwIfAborted();
    return takeAll(scopes, done);
  } finally {
    for (const tensor of done.values()) tensor.dispose();
  }
}

/** Takes the tensors of these scopes out of `from`; undefined, and none taken, where one is missing. */
function takeAll(
  scopes: readonly string[],
  from: Map<string, Tensor>
): ReadonlyMap<string, Tensor> | undefined {
  if (!scopes.every((scope) => from.has(scope))) return undefined;
  const taken = new Map<string, Tensor>();
  for (const scope of scopes) {
    const tensor = from.get(scope);
    if (tensor !== undefined) taken.set(scope, tensor);
    from.delete(scope);
  }
  return taken;
}

/** Tensors of one's own on the values that are there already. */
function holdInputs(
  scopes: readonly string[],
  { activations }: RecomputeContext
): Map<string, Tensor> {
  const held = new Map<string, Tensor>();
  for (const scope of scopes) {
    const tensor = activations.get(scope);
    if (tensor !== undefined && !held.has(scope)) held.set(scope, tensor.clone());
  }
  return held;
}

/** The ops that lead from what is kept to these, each after its inputs. */
function listSteps(
  scopes: readonly string[],
  { ops, activations }: RecomputeContext
): readonly Op[] {
  const steps = new Set<Op>();
  const add = (scope: string) => {
    const step = ops.get(scope);
    if (step === undefined || activations.get(scope) !== undefined || steps.has(step)) return;
    step.inputs.forEach(add);
    steps.add(step);
  };
  scopes.forEach(add);
  return [...steps];
}
