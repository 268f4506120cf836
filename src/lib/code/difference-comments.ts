import type { Framework } from '../network';
import { batchNormMomentum, publishedClasses } from './conventions';
import type { CodeWriter } from './code-writer';
import type { Difference, DifferenceKind } from './differences';

type Comment = string | ((difference: never) => string);
type CommentsOf<Kind extends DifferenceKind> =
  string | ((difference: Extract<Difference, { kind: Kind }>) => string);
type Comments = { readonly [Kind in DifferenceKind]?: CommentsOf<Kind> };

const inEveryFramework: Comments = {
  'edited-op': ({ hasVariables }) =>
    `A what-if made or changed this op${hasVariables ? '; no checkpoint has its variables' : ''}.`,
  'edited-shape': 'What-ifs changed its channels: its variables in checkpoints have another shape.'
};

/**
 * What a generated file says at an op, where its framework's own implementation does otherwise. Generated code is
 * English and ASCII in every language of the page, since it is a source file.
 */
const differenceComments: Record<Framework, Comments> = {
  slim: {
    ...inEveryFramework,
    'misleading-name': ({ name }) =>
      name.kind === 'kernel'
        ? `Named ${name.named.join('x')}, but its window is ${name.kernel.join('x')}; checkpoints depend on the name.`
        : 'Spelled unlike its neighbours; checkpoints depend on the name.',
    'auxiliary-head':
      'Built in training and at inference; Keras has no auxiliary head, timm leaves it out of its files.',
    classes: `The 2016 checkpoint has ${publishedClasses.slim} classes; class 0 is the background.`
  },
  keras: {
    ...inEveryFramework,
    'auxiliary-head':
      "Keras' own model has no auxiliary head; these names are made from Slim's scopes.",
    'final-pool':
      "Keras' own model takes the global average: the same while one window covers the map.",
    dropout: "Keras' own model has no dropout.",
    softmax: "Keras' own model computes the softmax inside its layer 'predictions'."
  },
  pytorch: {
    ...inEveryFramework,
    'average-pool-border':
      'torchvision divides by the whole window, zeros included; Slim does not.',
    'padding-for-one-size': ({ size }) =>
      `This padding holds for a map of ${size.join(' x ')}; TensorFlow's SAME follows the size.`,
    'auxiliary-head': "torchvision computes this in training only; timm's files leave it out.",
    'final-pool':
      'torchvision: nn.AdaptiveAvgPool2d((1, 1)); the same while one window covers the map.',
    dropout: ({ rate }) => `torchvision: p=${rate.torchvision}; timm: p=${rate.timm}.`,
    softmax: 'torchvision returns the logits and leaves the softmax to the caller.'
  }
};

/** Where each file sets or leaves the momentum of its batch norm. */
export const momentumComments: Record<Framework, string> = {
  slim: `Keras' own model keeps ${batchNormMomentum.keras} of the old average, torchvision's ${
    1 - batchNormMomentum.pytorch
  }.`,
  keras: `Keras' default momentum is ${batchNormMomentum.keras}; Slim trains with ${batchNormMomentum.slim}.`,
  pytorch: `Its momentum of ${batchNormMomentum.pytorch} is the share of the new batch; Slim keeps ${batchNormMomentum.slim} of the old average.`
};

/** Said at every op they hold for; of the others, an op later in the section needs no second mention. */
const everywhere: readonly DifferenceKind[] = ['edited-op', 'edited-shape'];

/** Writes what the framework has to say at an op. */
export function writeComments(
  writer: CodeWriter,
  options: {
    readonly framework: Framework;
    readonly differences: readonly Difference[];
    readonly told: Set<string>;
  }
): void {
  for (const difference of options.differences) {
    const comment = commentOn(options.framework, difference);
    if (comment === undefined) continue;
    if (options.told.has(comment) && !everywhere.includes(difference.kind)) continue;
    writer.comment(comment);
    options.told.add(comment);
  }
}

function commentOn(framework: Framework, difference: Difference): string | undefined {
  const comment: Comment | undefined = differenceComments[framework][difference.kind];
  return typeof comment === 'function' ? comment(difference as never) : comment;
}
