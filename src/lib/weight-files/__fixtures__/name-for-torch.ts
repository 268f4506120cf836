import { hasBatchNorm } from '../../network';
import type { SeededTensor } from './seeded-weights';

export interface FileTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Paths of torchvision's modules, written out: what the reader derives is checked against them. */
const stages: Readonly<Record<string, readonly string[]>> = {
  Mixed_5: [
    'branch1x1',
    'branch5x5_1',
    'branch5x5_2',
    'branch3x3dbl_1',
    'branch3x3dbl_2',
    'branch3x3dbl_3',
    'branch_pool'
  ],
  Mixed_6a: ['branch3x3', 'branch3x3dbl_1', 'branch3x3dbl_2', 'branch3x3dbl_3'],
  Mixed_6: [
    'branch1x1',
    'branch7x7_1',
    'branch7x7_2',
    'branch7x7_3',
    'branch7x7dbl_1',
    'branch7x7dbl_2',
    'branch7x7dbl_3',
    'branch7x7dbl_4',
    'branch7x7dbl_5',
    'branch_pool'
  ],
  Mixed_7a: [
    'branch3x3_1',
    'branch3x3_2',
    'branch7x7x3_1',
    'branch7x7x3_2',
    'branch7x7x3_3',
    'branch7x7x3_4'
  ],
  Mixed_7: [
    'branch1x1',
    'branch3x3_1',
    'branch3x3_2a',
    'branch3x3_2b',
    'branch3x3dbl_1',
    'branch3x3dbl_2',
    'branch3x3dbl_3a',
    'branch3x3dbl_3b',
    'branch_pool'
  ],
  AuxLogits: ['conv0', 'conv1', 'fc']
};
const parts: Readonly<Record<string, string>> = {
  weights: 'conv.weight',
  'BatchNorm/beta': 'bn.bias',
  'BatchNorm/moving_mean': 'bn.running_mean',
  'BatchNorm/moving_variance': 'bn.running_var',
  'BatchNorm/gamma': 'bn.weight'
};

/** The same weights as PyTorch has them: its names, and output channels first. */
export function nameForTorch(seeded: readonly SeededTensor[]): FileTensor[] {
  return seeded.map(({ name, op, shape, values }) => {
    const part = name.slice(op.scope.length + 1);
    const suffix = hasBatchNorm(op) ? parts[part] : { weights: 'weight', biases: 'bias' }[part];
    const file = `${pathOf(op.scope, seeded)}.${suffix}`;
    if (shape.length !== 4) return { name: file, shape, values };
    const [height, width, ins, outs] = shape;
    const window = hasBatchNorm(op) ? [height, width] : [];
    return { name: file, shape: [outs, ins, ...window], values: moveOutFirst(values, shape) };
  });
}

function pathOf(scope: string, seeded: readonly SeededTensor[]): string {
  const [, block] = scope.split('/');
  if (block === 'Logits') return 'fc';
  const scopes = [...new Set(seeded.map(({ op }) => op.scope))];
  const inBlock = scopes.filter((other) => other.split('/')[1] === block);
  const names = stages[block] ?? stages[block.slice(0, -1)];
  return names === undefined ? block : `${block}.${names[inBlock.indexOf(scope)]}`;
}

function moveOutFirst(values: Float32Array, [height, width, ins, outs]: readonly number[]) {
  const moved = new Float32Array(values.length);
  for (let place = 0; place < height * width; place++) {
    for (let input = 0; input < ins; input++) {
      for (let out = 0; out < outs; out++) {
        moved[(out * ins + input) * height * width + place] =
          values[(place * ins + input) * outs + out];
      }
    }
  }
  return moved;
}
