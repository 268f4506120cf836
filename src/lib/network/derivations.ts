import {
  countElements,
  hasBatchNorm,
  isWindowOp,
  type Op,
  type Variable,
  type WindowOp
} from './op';
import { outputSize, paddingAmounts } from './windows';

/** One line of reasoning: a quantity, how it follows from the op's own numbers, and what comes out. */
export interface Derivation {
  readonly quantity: string;
  /** Right-hand side with the op's numbers in place, e.g. `⌈(299 − 3 + 1) / 2⌉`. */
  readonly formula: string;
  readonly value: number;
  /** A remark that belongs to the line, such as how the padding is split. */
  readonly remark: string | null;
}

/** Output height, width and channels of an op, each with its formula. */
export function deriveOutputShape(op: Op): readonly Derivation[] {
  if (isWindowOp(op)) {
    return [
      deriveSide(op, 0),
      deriveSide(op, 1),
      {
        quantity: 'channels',
        formula: op.kind === 'conv' ? 'one per filter' : 'as many as come in',
        value: op.outShape[3],
        remark: null
      }
    ];
  }
  if (op.kind === 'concat') {
    return [
      ...(['height', 'width'] as const).map((quantity, axis) => ({
        quantity,
        formula: 'the same in every input',
        value: op.outShape[axis + 1],
        remark: null
      })),
      {
        quantity: 'channels',
        formula: op.inShapes.map((shape) => shape[3]).join(' + '),
        value: op.outShape[3],
        remark: null
      }
    ];
  }
  const names = op.outShape.length === 4 ? ['height', 'width', 'channels'] : ['channels'];
  return names.map((quantity, index) => ({
    quantity,
    formula:
      op.kind === 'global_avg_pool' && quantity !== 'channels'
        ? `mean over ${op.inShape[index + 1]}`
        : 'unchanged',
    value: op.outShape[index + 1],
    remark: null
  }));
}

const quantities = ['height', 'width'] as const;
const sides = [
  ['top', 'bottom'],
  ['left', 'right']
] as const;

function deriveSide(op: WindowOp, axis: 0 | 1): Derivation {
  const window = {
    size: op.inShape[axis + 1],
    kernel: op.kernel[axis],
    stride: op.stride,
    padding: op.padding
  };
  const { size, kernel, stride } = window;
  const [before, after] = paddingAmounts(window);
  return {
    quantity: quantities[axis],
    formula:
      op.padding === 'SAME' ? `⌈${size} / ${stride}⌉` : `⌈(${size} − ${kernel} + 1) / ${stride}⌉`,
    value: outputSize(window),
    remark:
      before + after === 0 ? null : `${before} px ${sides[axis][0]}, ${after} px ${sides[axis][1]}`
  };
}

/** Parameters as one product per variable; empty where the op has none. */
export function deriveParameters(op: Op): readonly Derivation[] {
  return op.weights.map((variable) => ({
    quantity: variable.name.slice(op.scope.length + 1),
    formula: variable.shape.join(' × '),
    value: countElements(variable.shape),
    remark: describeVariable(variable)
  }));
}

function describeVariable(variable: Variable): string | null {
  if (variable.name.endsWith('/weights')) return 'height × width × in × out';
  return null;
}

/** Multiply-adds of a convolution as a product; null for every other kind. */
export function deriveMultiplyAdds(op: Op): Derivation | null {
  if (op.kind !== 'conv') return null;
  const [, height, width, channels] = op.outShape;
  const factors = [height, width, ...op.kernel, op.inShape[3], channels];
  return {
    quantity: 'multiply-adds',
    formula: factors.join(' × '),
    value: op.multiplyAdds,
    remark: 'out height × out width × kernel height × kernel width × in × out'
  };
}

/** What the op does to each value, in one plain sentence. */
export function describeOp(op: Op): string {
  switch (op.kind) {
    case 'conv':
      return hasBatchNorm(op)
        ? 'Convolution, then batch norm (no gamma), then ReLU.'
        : 'Convolution with a bias; no batch norm, no activation.';
    case 'max_pool':
      return 'Keeps the largest value of each window, channel by channel.';
    case 'avg_pool':
      return op.padding === 'SAME'
        ? 'Mean of each window, channel by channel; pixels outside the map are not counted.'
        : 'Mean of each window, channel by channel.';
    case 'concat':
      return 'Lays the channels of its inputs one behind the other, in their order.';
    case 'dropout':
      return 'Passes everything on unchanged here; only training drops values (keep 0.8).';
    case 'squeeze':
      return 'Drops the two sides of length 1: a map becomes a list of numbers.';
    case 'softmax':
      return 'Turns scores into shares that add up to 1.';
    case 'global_avg_pool':
      return 'Mean over the whole map, channel by channel.';
  }
}
