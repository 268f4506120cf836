import type { OpResult } from '../inference';
import type { PrecomputedOutput } from '../precomputed';

/** What the drawing shows of an op's output: what this device has computed, or a picture that was made beforehand. */
export type ShownOutput = OpResult | PrecomputedOutput;

/** By scope; reading one listens to it. */
export interface ShownOutputs {
  get(scope: string): ShownOutput | undefined;
}

export function isPrecomputed(output: ShownOutput): output is PrecomputedOutput {
  return 'picture' in output;
}

/** Cells of the op's picture. */
export function sizeOf(output: ShownOutput): { readonly height: number; readonly width: number } {
  return isPrecomputed(output) ? output.picture : output.thumbnail;
}
