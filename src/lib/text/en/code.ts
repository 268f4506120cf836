import type { Difference } from '../../code';
import { formatPair } from '../../network';
import { mark, type MarkedText } from '../marked';
import { inspector } from './inspector';
import { numbers } from './numbers';

const endings: MarkedText<'code'> = [
  'A Keras ',
  mark('code', 'conv2d_N'),
  ' comes with a ',
  mark('code', 'batch_normalization_N'),
  ' and an ',
  mark('code', 'activation_N'),
  '; the PyTorch key of a convolution continues with ',
  mark('code', '.conv'),
  ' and ',
  mark('code', '.bn'),
  '.'
];

/** The code panel: what differs between the frameworks, names, notes. Framework names are the same everywhere. */
export const code = {
  framework: 'Framework',
  part: 'Part',
  selectedModule: 'Selected module',
  stem: 'Stem',
  wholeNetwork: 'Whole network',
  codeOf: (framework: string, part: string) => `${framework} code of ${part}`,
  /** As the end of `codeOf` and `namesOf`. */
  theWholeNetwork: 'the whole network',
  copy: 'Copy',
  download: 'Download',
  keys: 'Arrow keys move between the lines that make an op; Enter selects the op in the drawing.',

  namesOf: (part: string) => `Names of ${part}`,
  /** Heads of the table's columns. */
  columns: {
    scope: (framework: string) => `${framework} scope, under`,
    layer: (framework: string) => `${framework} layer`,
    key: (implementations: readonly string[]) => `${implementations.join(', ')} key`,
    notes: 'Notes'
  },
  noKey: 'no key, a function',
  whereTheyDiffer: 'Where they differ',
  /** Below the table. */
  endings,

  difference(difference: Difference): string {
    switch (difference.kind) {
      case 'edited-op':
        return 'A what-if made or changed this op: no framework has it, and its names are made from its scope.';
      case 'edited-shape':
        return 'A what-if before this op changed its channels: the variables of published checkpoints do not fit.';
      case 'misleading-name':
        return inspector.misleadingName(difference.name);
      case 'unnamed-layer':
        return 'Keras’ own model leaves this layer unnamed: its number counts up within a Python session. The name here is that in the first model of a session.';
      case 'auxiliary-head':
        return 'Keras has no auxiliary head: its names here are ours. TF-Slim builds the head in training and at inference, torchvision computes it in training only, and timm’s files leave it out.';
      case 'gamma':
        return 'TF-Slim and Keras have no gamma (scale=False). PyTorch has one, bn.weight; in files ported from TensorFlow it should be all ones.';
      case 'batch-norm-momentum': {
        const { slim, keras, pytorch } = difference.momentum;
        return `With every training batch TF-Slim keeps ${slim} of the moving averages and Keras ${keras}; PyTorch’s momentum of ${pytorch} is the share of the new batch, so it keeps ${1 - pytorch}.`;
      }
      case 'kernel-layout':
        return 'TF-Slim and Keras store a kernel as height, width, in, out; PyTorch as out, in, height, width.';
      case 'average-pool-border':
        return 'TF-Slim and Keras divide by the pixels inside the map; torchvision divides by the whole window, zeros included. The PyTorch code here does as TF-Slim does.';
      case 'padding-for-one-size':
        return `The PyTorch code pads for a map of ${formatPair(difference.size)}. SAME with a stride pads differently at other sizes.`;
      case 'final-pool':
        return `TF-Slim slides a fixed window of ${formatPair(difference.kernel)} with stride ${difference.stride}; Keras takes the global average, torchvision an adaptive one. They agree while one window covers the whole map.`;
      case 'dropout': {
        const { slim, torchvision } = difference.rate;
        return `In training TF-Slim drops ${numbers.share(slim)} of the values, torchvision ${numbers.share(torchvision)}, timm and Keras none. At inference nothing is dropped.`;
      }
      case 'dense-layer':
        return 'A 1×1 convolution in TF-Slim, a dense layer in Keras and torchvision: the same numbers, without the two window axes.';
      case 'classes': {
        const { slim, keras } = difference.published;
        return `TF-Slim’s 2016 checkpoint has ${slim} classes, class 0 for background; Keras and torchvision have ${keras}, without it.`;
      }
      case 'softmax':
        return 'Keras computes it inside its layer predictions; TF-Slim returns the logits and keeps the softmax among the end points; torchvision returns the logits alone.';
    }
  }
};
