import type { FrameworkCount } from '../../costs';
import type { TableColumn } from '../../exports';
import { formatShape, type Network, type Op } from '../../network';
import { mark, type MarkedText } from '../marked';
import { numbers } from './numbers';

/** The table of ops, and the totals beside it. */
export const table = {
  show: 'Show',
  views: { ops: 'Ops', totals: 'Totals' },
  count: (shown: number, all: number) => `${numbers.count(shown)} of ${numbers.count(all)} ops`,
  /** What is copied and saved. */
  list: 'the whole list in network order',
  copyMarkdown: 'Copy Markdown',

  columns: {
    op: 'op',
    kind: 'kind',
    kernel: 'kernel',
    stride: 'stride',
    padding: 'padding',
    in: 'in',
    out: 'out',
    parameters: 'parameters',
    'multiply-adds': 'multiply-adds',
    'receptive field': 'receptive field'
  } satisfies Record<TableColumn, string>,
  /** In the column and the filter; English has the words of the exported files. */
  kinds: {
    conv: 'conv',
    max_pool: 'max_pool',
    avg_pool: 'avg_pool',
    concat: 'concat',
    dropout: 'dropout',
    squeeze: 'squeeze',
    softmax: 'softmax',
    global_avg_pool: 'global_avg_pool'
  } satisfies Record<Op['kind'], string>,
  filter: 'Filter ops',
  filterExample: 'Filter: 6b 1x7',
  kind: 'Kind',
  everyKind: 'Every kind',
  endPoint: 'End point',
  everyEndPoint: 'Every end point',
  /** `Mixed_5b (35×35×256)` */
  nameEndPoint: ({ name, shape }: Network['endPoints'][number]) =>
    `${name} (${formatShape(shape)})`,
  noMatch: 'No op matches. Clear the filter to see them all.',

  totals: {
    caption:
      'Per end point, for one image. Parameters: all variables, moving statistics included. Multiply-adds: of the convolutions. Activations: float32 outputs of all ops, concats included.',
    columns: {
      endPoint: 'end point',
      params: 'parameters',
      multiplyAdds: 'multiply-adds',
      activations: 'activations'
    },
    wholeNetwork: 'whole network'
  },
  frameworks: {
    caption: 'Parameters of this network as each framework counts them',
    columns: {
      framework: 'framework',
      params: 'parameters',
      toSlim: 'beside Slim',
      reason: 'what is counted, and why'
    },
    /** What is counted, and why the figure is not the one above it. */
    explain: (count: FrameworkCount): MarkedText<'counts'> => [
      mark('counts', counts(count)),
      `. ${reason(count)}`
    ]
  }
};

function counts({ kind }: FrameworkCount): string {
  switch (kind) {
    case 'slim':
      return 'all variables';
    case 'slim-with-auxiliary':
      return 'all variables, auxiliary head included';
    case 'keras':
      return 'all variables, no auxiliary head';
    case 'pytorch':
      return 'trainable parameters, without the auxiliary head';
    case 'pytorch-with-auxiliary':
      return 'trainable parameters, with the auxiliary head';
  }
}

function reason({ kind }: FrameworkCount): string {
  switch (kind) {
    case 'slim':
    case 'slim-with-auxiliary':
      return 'Kernels, beta, moving mean and moving variance of every convolution; biases of the classifiers. Batch norm has no gamma.';
    case 'keras':
      return 'The same variables, but Keras builds no auxiliary head.';
    case 'pytorch':
      return 'In PyTorch, moving mean and variance are buffers and do not count; gamma is a parameter and does: one number per channel fewer than in Keras.';
    case 'pytorch-with-auxiliary':
      return 'torchvision builds the auxiliary head unless aux_logits is off.';
  }
}
