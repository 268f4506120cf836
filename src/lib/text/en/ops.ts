import {
  formatPair,
  formatShape,
  hasBatchNorm,
  inShapesOf,
  isWindowOp,
  type Op
} from '../../network';

const kinds = {
  conv: 'convolution',
  max_pool: 'max pool',
  avg_pool: 'average pool',
  concat: 'concat',
  dropout: 'dropout',
  squeeze: 'squeeze',
  softmax: 'softmax',
  global_avg_pool: 'global average pool'
} satisfies Record<Op['kind'], string>;

/** What ops are called, and what they do. */
export const ops = {
  kinds,
  name,
  /** `1×7 convolution, stride 1, SAME`, `concat` */
  settings: (op: Op) =>
    isWindowOp(op) ? `${name(op)}, stride ${op.stride}, ${op.padding}` : name(op),
  /** `1×7 convolution, 17×17×192` */
  withOutput: (op: Op) => `${name(op)}, ${formatShape(op.outShape)}`,
  /** `35×35×192`; of a concat all inputs: `35×35×64 + 35×35×96`. */
  inputs: (op: Op) => inShapesOf(op).map(formatShape).join(' + '),
  describe
};

/** `1×7 convolution`, `concat` */
function name(op: Op): string {
  return isWindowOp(op) ? `${formatPair(op.kernel)} ${kinds[op.kind]}` : kinds[op.kind];
}

/** What the op does to each value, in one plain sentence. */
function describe(op: Op): string {
  switch (op.kind) {
    case 'conv':
      return hasBatchNorm(op)
        ? 'Convolution, then batch norm (no gamma), then ReLU.'
        : 'Convolution with a bias; no batch norm, no activation.';
    case 'max_pool':
      return 'Keeps the largest value of each window, channel by channel.';
    case 'avg_pool':
      return op.padding === 'SAME'
        ? 'Takes the mean of each window, channel by channel; pixels outside the map are not counted.'
        : 'Takes the mean of each window, channel by channel.';
    case 'concat':
      return 'Stacks the channels of its inputs, in their order.';
    case 'dropout':
      return 'Passes everything on unchanged here; only training drops values (keep 0.8).';
    case 'squeeze':
      return 'Drops the two sides of length 1: a map becomes a list of numbers.';
    case 'softmax':
      return 'Turns scores into shares that add up to 1.';
    case 'global_avg_pool':
      return 'Takes the mean of the whole map, channel by channel.';
  }
}
