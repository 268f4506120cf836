import type { Network, Op } from '../network';
import type { ImagePixels } from '../pixels';
import { misread, type Misreading, type RunConventions } from '../weights';
import type { Activations } from './activations';
import type { DeviceEndPoint, HeldOpWeights } from './device-weights';
import type { RunRequest } from './engine';
import { abortError, InferenceError } from './inference-error';
import type { Switches } from './switches';

/** The latest run, whether it has ended or not. */
export interface CurrentRun {
  readonly request: RunRequest;
  readonly network: Network;
  readonly activations: Activations;
  readonly controller: AbortController;
  /** Never rejects. */
  readonly settled: Promise<unknown>;
}

/** The pass beside the run. */
export interface Comparison {
  readonly image: ImagePixels;
  readonly activations: Activations;
  readonly switches: Switches;
  readonly misread: readonly Misreading[];
  readonly controller: AbortController;
  /** Never rejects. */
  readonly settled: Promise<unknown>;
}

/** Ends passes, and gives back what they hold once each has stopped. */
export async function endPasses(
  passes: readonly (CurrentRun | Comparison | null)[],
  reason: string
): Promise<void> {
  for (const pass of passes) pass?.controller.abort(abortError(reason));
  for (const pass of passes) {
    await pass?.settled;
    pass?.activations.dispose();
  }
}

/** What it takes to compute any op of a run once more. */
export interface RunContext {
  readonly run: CurrentRun;
  readonly conventions: RunConventions;
  /** Fires when the caller gives up, the run is replaced or the device is lost. */
  readonly signal: AbortSignal;
  weightsOf(endPoint: string): DeviceEndPoint | undefined;
}

/** How the pass beside the run reads its weights; as the run does where there is none. */
export function conventionsOf(
  { conventions }: Pick<RunContext, 'conventions'>,
  comparison?: Pick<Comparison, 'misread'>
): RunConventions {
  return misread(conventions, comparison?.misread ?? []);
}

/** An op's weights; undefined where it has none. Throws InferenceError where the run has not loaded them yet. */
export function requireWeights(op: Op, context: RunContext): HeldOpWeights | undefined {
  if (op.weights.length === 0) return undefined;
  const weights = context.weightsOf(op.endPoint)?.get(op.scope);
  if (weights === undefined) throw new InferenceError({ kind: 'not-computed', scope: op.scope });
  return weights;
}
