import type { NodeWords } from '../labels';

/** Words for the drawing's nodes in no language, longer than most have. */
export const longWords: NodeWords = {
  image: 'the photograph',
  kinds: {
    max_pool: 'maximum',
    avg_pool: 'averages',
    global_avg_pool: 'mean value',
    concat: 'concatenation',
    dropout: 'dropping out',
    squeeze: 'squeezing',
    softmax: 'soft maximum'
  },
  stride: (stride) => `stepping by ${stride}`
};
