import { hasBatchNorm, type Op } from './op';

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
