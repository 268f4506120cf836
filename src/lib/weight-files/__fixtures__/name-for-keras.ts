import { hasBatchNorm } from '../../network';
import type { FileTensor } from './name-for-torch';
import type { SeededTensor } from './seeded-weights';

/** Numbers of the convolutions in the order of Keras' own `model.layers`, as the list of a published file has them. */
const listed = [
  [
    1, 2, 3, 4, 5, 9, 7, 10, 6, 8, 11, 12, 16, 14, 17, 13, 15, 18, 19, 23, 21, 24, 20, 22, 25, 26,
    28, 29, 27, 30
  ],
  [35, 36, 32, 37, 33, 38, 31, 34, 39, 40, 45, 46, 42, 47, 43, 48, 41, 44, 49, 50],
  [55, 56, 52, 57, 53, 58, 51, 54, 59, 60, 65, 66, 62, 67, 63, 68, 61, 64, 69, 70],
  [73, 74, 71, 75, 72, 76, 81, 78, 82, 79, 80, 83, 84, 77, 85, 90, 87, 91, 88, 89, 92, 93, 86, 94]
].flat();

/** The same weights as Keras has them, but for the auxiliary head; layers in the order of `model.layers`. */
export function nameForKeras(seeded: readonly SeededTensor[], firstNumber = 1): FileTensor[] {
  const trunk = seeded.filter(({ op }) => op.part === 'base' && hasBatchNorm(op));
  const scopes = [...new Set(trunk.map(({ op }) => op.scope))];
  const layers = listed.flatMap((number) => {
    const own = trunk.filter(({ op }) => op.scope === scopes[number - 1]);
    return own.map(({ name, shape, values }) => {
      const part = name.slice(name.lastIndexOf('/') + 1);
      const isKernel = part === 'weights';
      const layer = `${isKernel ? 'conv2d' : 'batch_normalization'}_${number - 1 + firstNumber}`;
      return { name: `${layer}/${isKernel ? 'kernel' : part}`, shape, values };
    });
  });
  const classifier = seeded.filter(({ op }) => op.endPoint === 'Logits');
  const [kernel, bias] = classifier;
  return [
    ...layers,
    { name: 'predictions/kernel', shape: kernel.shape.slice(2), values: kernel.values },
    { name: 'predictions/bias', shape: bias.shape, values: bias.values }
  ];
}
