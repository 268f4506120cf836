import { hasBatchNorm, isWindowOp, paddingAmounts, type Op } from '../network';
import type { CodeWriter } from './code-writer';
import type { Framework } from './framework';

/** Where the frameworks' own implementations part ways, one plain sentence or two each. */
export const differences = {
  ownName:
    'No framework has this op as it stands: its names in Keras and PyTorch are made from its scope.',
  kernelInName: 'The name speaks of another window than the op has. Checkpoints depend on it.',
  unlikeNeighbours: 'Slim spells this scope unlike its neighbours. Checkpoints depend on it.',
  gamma:
    'Slim and Keras have no gamma (scale=False). PyTorch has one, bn.weight; in files ported from TensorFlow it should be all ones.',
  kernelLayout:
    'Slim and Keras store a kernel as height, width, in, out; PyTorch as out, in, height, width.',
  averagePoolBorder:
    'Slim and Keras divide by the pixels inside the map; torchvision divides by the whole window, zeros included. The PyTorch code here does as Slim does.',
  unnamedConcat:
    'Keras leaves this layer unnamed, so its number counts up within a Python session.',
  auxHead:
    'Keras has no auxiliary head: its names here are ours. torchvision computes the head in training only, timm’s files leave it out, Slim always builds it.',
  finalPool:
    'Slim slides a fixed window with stride 2; Keras takes the global average, torchvision an adaptive one. They agree while one window covers the whole map.',
  dropout:
    'In training Slim keeps 80 %, torchvision 50 %, timm everything; Keras has no dropout. At inference nothing is dropped.',
  denseLayer:
    'A 1×1 convolution in Slim, a dense layer in Keras and torchvision: the same numbers, without the two window axes.',
  classes:
    'Slim’s 2016 checkpoint has 1001 classes, class 0 for background; Keras and torchvision have 1000, without it.',
  softmax: 'Keras computes it inside its layer predictions; torchvision returns the logits.'
} as const;

export type Difference = keyof typeof differences;

/** What a generated file says at the op, where its framework's own implementation does otherwise. ASCII. */
const differenceComments: Record<Framework, Partial<Record<Difference, string>>> = {
  slim: {
    auxHead: 'Always built; Keras has no auxiliary head, timm leaves it out of its files.',
    classes: 'The 2016 checkpoint has 1001 classes; class 0 is the background.',
    kernelInName: 'The name speaks of another window; checkpoints depend on it.',
    unlikeNeighbours: 'Spelled unlike its neighbours; checkpoints depend on it.'
  },
  keras: {
    auxHead: "Keras' own model has no auxiliary head; these names are made from Slim's scopes.",
    finalPool:
      "Keras' own model takes the global average: the same while one window covers the map.",
    dropout: "Keras' own model has no dropout.",
    softmax: "Keras' own model computes the softmax inside its layer 'predictions'."
  },
  pytorch: {
    averagePoolBorder: 'torchvision divides by the whole window, zeros included; Slim does not.',
    auxHead: "torchvision computes this in training only; timm's files leave it out.",
    finalPool:
      'torchvision: nn.AdaptiveAvgPool2d((1, 1)); the same while one window covers the map.',
    dropout: 'torchvision: p=0.5; timm: 0.',
    softmax: 'torchvision returns the logits.'
  }
};

/** Writes what the framework has to say at an op; a sentence already told in the section is not repeated. */
export function writeComments(
  writer: CodeWriter,
  options: {
    readonly framework: Framework;
    readonly differences: readonly Difference[];
    readonly told: Set<string>;
  }
): void {
  for (const difference of options.differences) {
    const comment = differenceComments[options.framework][difference];
    if (comment === undefined || options.told.has(comment)) continue;
    writer.comment(comment);
    options.told.add(comment);
  }
}

interface Circumstances {
  readonly isInSideHead: boolean;
  /** Whether keras.applications and torchvision have the op, heads aside. */
  readonly isOfficial: boolean;
  readonly kerasName: string;
}

/** The differences that bite at an op, in the order of the table above. */
export function findDifferences(op: Op, circumstances: Circumstances): readonly Difference[] {
  const { isInSideHead, isOfficial, kerasName } = circumstances;
  const isConv = op.kind === 'conv';
  const isClassifier = isConv && !hasBatchNorm(op);
  const applies: Record<Difference, boolean> = {
    ownName: !isOfficial,
    kernelInName: isOfficial && hasOtherKernelInName(op),
    unlikeNeighbours: isOfficial && isConv && !nameOf(op).startsWith('Conv2d_'),
    gamma: isConv && hasBatchNorm(op),
    kernelLayout: isConv,
    averagePoolBorder: op.kind === 'avg_pool' && isPadded(op),
    unnamedConcat: kerasName.startsWith('concatenate'),
    auxHead: isInSideHead && isWindowOp(op),
    finalPool: !isInSideHead && isFinalPool(op),
    dropout: op.kind === 'dropout',
    denseLayer: isClassifier,
    classes: isClassifier,
    softmax: op.kind === 'softmax'
  };
  return (Object.keys(differences) as Difference[]).filter((difference) => applies[difference]);
}

function nameOf(op: Op): string {
  return op.scope.slice(op.scope.lastIndexOf('/') + 1);
}

function hasOtherKernelInName(op: Op): boolean {
  const sides = /_(\d+)x(\d+)$/.exec(nameOf(op));
  if (sides === null || op.kernel === null) return false;
  return Number(sides[1]) !== op.kernel[0] || Number(sides[2]) !== op.kernel[1];
}

function isPadded(op: Op): boolean {
  if (!isWindowOp(op)) return false;
  const { stride, padding } = op;
  return op.kernel.some((kernel, axis) => {
    const [before, after] = paddingAmounts({
      size: op.inShape[axis + 1],
      kernel,
      stride,
      padding
    });
    return before + after > 0;
  });
}

function isFinalPool(op: Op): boolean {
  return op.kind === 'global_avg_pool' || (op.kind === 'avg_pool' && op.branch === null);
}
