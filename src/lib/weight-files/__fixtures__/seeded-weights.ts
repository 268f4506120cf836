import { countElements, type Op } from '../../network';
import { createRandom, seedOfText } from '../../random';
import { slimConventions, variablesOf } from '../../weights';
import { buildEditedNetwork } from '../../what-ifs';
import type { NetworkOf } from '../match-tensors';

/** Few channels, so that a file of the whole network weighs 100 kB; otherwise Inception V3. */
export const smallNetworkOf: NetworkOf = (config) => {
  return buildEditedNetwork({ depthMultiplier: 0.012, minDepth: 3, ...config });
};

export interface SeededTensor {
  /** The variable's. */
  readonly name: string;
  readonly op: Op;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** One set of weights, for `smallNetworkOf` where nothing else is said, from which every writer makes its file. */
export function seedWeights({
  gamma = true,
  numClasses = 5,
  networkOf = smallNetworkOf
} = {}): SeededTensor[] {
  const { ops } = networkOf({ numClasses });
  return ops.flatMap((op) =>
    variablesOf(op, { ...slimConventions, gamma }).map(({ name, shape }) => {
      return { name, op, shape, values: draw(name, shape) };
    })
  );
}

/** Kernels keep the size of what passes; a variance is positive, and a gamma near 1. */
function draw(name: string, shape: readonly number[]): Float32Array {
  const random = createRandom(seedOfText(name));
  const values = new Float32Array(countElements(shape));
  const spread = Math.sqrt(6 / countElements(shape.slice(0, 3)));
  const centred = (middle: number, width: number) => middle + width * (random() - 0.5);
  for (let i = 0; i < values.length; i++) {
    if (shape.length === 4) values[i] = centred(0, 2 * spread);
    else if (/gamma|variance/.test(name)) values[i] = centred(1, 0.5);
    else values[i] = centred(0.1, 0.4);
  }
  return values;
}
