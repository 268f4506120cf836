import { WeightsError } from '../weights';
import { noLoss, type LossWatch } from './device-loss';
import { faultOf, InferenceError, isAbortError } from './inference-error';

/** What to throw for it: whatever fails on a device that is lost fails because of that. */
export async function explainFailure(
  error: unknown,
  backend: LossWatch = noLoss
): Promise<unknown> {
  if (error instanceof InferenceError || isAbortError(error)) return error;
  if (!(error instanceof WeightsError)) await backend.settle();
  if (backend.lost.aborted) return backend.lost.reason;
  return new InferenceError(faultOf(error), { cause: error });
}
