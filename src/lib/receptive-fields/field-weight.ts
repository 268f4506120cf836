import {
  imageScope,
  inShapesOf,
  isWindowOp,
  paddingAmounts,
  type Network,
  type Op
} from '../network';
import { windowAxisOf } from '../derivations';
import type { PixelSpan } from './receptive-field-window';

/** How much each row or column of the image would matter to a cell if every weight on every path were the same. */
export interface FieldProfile {
  /** Image pixel of the first entry, for cell 0; it may lie outside. */
  readonly start: number;
  /** Pixels between the profiles of neighbouring cells. */
  readonly step: number;
  /** One per pixel, adding up to 1. */
  readonly weights: Float64Array;
}

/**
 * Profiles [along rows, along columns] of an op's cells: at every window the values seen count alike, at every concat the
 * channels do. Far from uniform, since most paths lead to the middle (Luo et al. 2016, Understanding the Effective Receptive
 * Field). Borders and the trained weights are left out. Null where the map is squeezed away; throws where the op does not exist.
 */
export function weighField(
  network: Network,
  scope: string
): readonly [FieldProfile, FieldProfile] | null {
  const end = network.ops.findIndex((op) => op.scope === scope);
  if (end === -1) throw new Error(`${scope} is not an op of this network.`);
  if (network.ops[end].receptiveField === null) return null;
  const ops = network.ops.slice(0, end + 1);
  return [profileAlong(ops, 0), profileAlong(ops, 1)];
}

function profileAlong(ops: readonly Op[], axis: 0 | 1): FieldProfile {
  const image: FieldProfile = { start: 0, step: 1, weights: Float64Array.of(1) };
  const profiles = new Map<string, FieldProfile>([[imageScope, image]]);
  let latest = image;
  for (const op of ops) {
    const inputs = op.inputs.map((input) => profiles.get(input) ?? image);
    latest = op.kind === 'concat' ? mix(inputs, op) : slide(inputs[0], op, axis);
    profiles.set(op.scope, latest);
  }
  return latest;
}

function slide({ start, step, weights }: FieldProfile, op: Op, axis: 0 | 1): FieldProfile {
  const { kernel, stride, before } = windowOf(op, axis);
  const sums = new Float64Array(weights.length + (kernel - 1) * step);
  for (let tap = 0; tap < kernel; tap++) {
    for (let i = 0; i < weights.length; i++) sums[tap * step + i] += weights[i] / kernel;
  }
  return { start: start - before * step, step: step * stride, weights: sums };
}

function windowOf(op: Op, axis: 0 | 1): { kernel: number; stride: number; before: number } {
  if (isWindowOp(op)) {
    const window = windowAxisOf(op, axis);
    return { kernel: window.kernel, stride: window.stride, before: paddingAmounts(window)[0] };
  }
  const isWhole = op.kind === 'global_avg_pool';
  return { kernel: isWhole ? inShapesOf(op)[0][axis + 1] : 1, stride: 1, before: 0 };
}

function mix(inputs: readonly FieldProfile[], op: Op): FieldProfile {
  const start = Math.min(...inputs.map((input) => input.start));
  const end = Math.max(...inputs.map((input) => input.start + input.weights.length));
  const counts = inShapesOf(op).map((shape) => shape[shape.length - 1]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weights = new Float64Array(end - start);
  for (const [index, input] of inputs.entries()) {
    const offset = input.start - start;
    for (let i = 0; i < input.weights.length; i++) {
      weights[offset + i] += (input.weights[i] * counts[index]) / total;
    }
  }
  return { start, step: inputs[0].step, weights };
}

/** The fewest pixels around the middle of the field of cell `index` that carry at least `share` (0 to 1) of its weight. */
export function middleSpan(profile: FieldProfile, index: number, share: number): PixelSpan {
  const { weights } = profile;
  let first = Math.floor((weights.length - 1) / 2);
  let last = Math.ceil((weights.length - 1) / 2);
  let sum = weights[first] + (last > first ? weights[last] : 0);
  while (sum < share && first > 0) {
    first--;
    last++;
    sum += weights[first] + weights[last];
  }
  const origin = profile.start + index * profile.step;
  return [origin + first, origin + last];
}
