import { isWindowOp, type Network, type Op, type Pair, type WindowOp } from '../network';

/** Windows that read the same input: one, or several side by side in a fork. */
export type Step = readonly WindowOp[];

/** The windows of a branch in order; the concat of a fork is in none. */
export function listSteps(network: Network, endPoint: string, branch: string): readonly Step[] {
  const windows = network.ops.filter(
    (op): op is WindowOp => op.endPoint === endPoint && op.branch === branch && isWindowOp(op)
  );
  const inputs = new Set(windows.map((op) => op.inputs[0]));
  return [...inputs].map((input) => windows.filter((op) => op.inputs[0] === input));
}

const isConv = ([op, ...others]: Step, kernel?: Pair): boolean =>
  others.length === 0 &&
  op.kind === 'conv' &&
  (kernel === undefined || (op.kernel[0] === kernel[0] && op.kernel[1] === kernel[1]));

export const isPlain = (step: Step): boolean => step.every(({ stride }) => stride === 1);

export const isPointwise = (step: Step): boolean => isConv(step, [1, 1]) && isPlain(step);

/** The side of a square window of one convolution that is larger than one place; null for every other step. */
export function squareSide(step: Step): number | null {
  const [height, width] = step[0].kernel;
  return isConv(step) && isPlain(step) && height === width && height > 1 ? height : null;
}

/** n of a 1×n and an n×1 in either order; null for every other pair. */
export function pairSide(first: Step, second: Step): number | null {
  if (!isConv(first) || !isConv(second) || !isPlain(first) || !isPlain(second)) return null;
  return crossSide(first[0].kernel, second[0].kernel);
}

/** The same of a fork of two. */
export function forkSide(step: Step): number | null {
  if (step.length !== 2 || !isPlain(step) || step.some(({ kind }) => kind !== 'conv')) return null;
  return crossSide(step[0].kernel, step[1].kernel);
}

function crossSide([height, width]: Pair, [otherHeight, otherWidth]: Pair): number | null {
  const isCross = height === otherWidth && width === otherHeight && Math.min(height, width) === 1;
  return isCross && height !== width ? Math.max(height, width) : null;
}

export const channelsInto = (step: Step): number => step[0].inShape[3];

/** All that a step hands on, side by side. */
export const channelsOutOf = (step: Step): number =>
  step.reduce((sum, { outShape }) => sum + outShape[3], 0);

/** [height, width] of a map. */
export const gridOf = (shape: Op['outShape']): Pair => [shape[1], shape[2]];
