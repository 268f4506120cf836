import type { Op } from '../../network';

/** What ops are called. */
export const ops = {
  kinds: {
    conv: 'convolution',
    max_pool: 'max pool',
    avg_pool: 'average pool',
    concat: 'concat',
    dropout: 'dropout',
    squeeze: 'squeeze',
    softmax: 'softmax',
    global_avg_pool: 'global average pool'
  } satisfies Record<Op['kind'], string>
};
