import {
  findMisleadingName,
  hasBatchNorm,
  isWindowOp,
  type MisleadingName,
  type Op,
  type Pair
} from '../network';
import { batchNormMomentum, dropoutRate, publishedClasses } from './conventions';
import { isPadded, isPaddingForOneSize } from './padding';

/** One thing in which the frameworks' own implementations part ways at an op, with its figures. */
export type Difference =
  /** A what-if made or changed the op: no framework has it, and its names elsewhere are made from its scope. */
  | { readonly kind: 'edited-op'; readonly hasVariables: boolean }
  /** A what-if before the op changed the shapes of its variables. */
  | { readonly kind: 'edited-shape' }
  /** Slim's own name of the op, which stays, since checkpoints depend on it. */
  | { readonly kind: 'misleading-name'; readonly name: MisleadingName }
  | { readonly kind: 'gamma' }
  | { readonly kind: 'batch-norm-momentum'; readonly momentum: typeof batchNormMomentum }
  | { readonly kind: 'kernel-layout' }
  | { readonly kind: 'average-pool-border' }
  /** SAME pads otherwise at other sizes, PyTorch's padding is written as numbers; [height, width] of the map. */
  | { readonly kind: 'padding-for-one-size'; readonly size: Pair }
  | { readonly kind: 'unnamed-layer' }
  | { readonly kind: 'auxiliary-head' }
  /** Slim's fixed window where the others take the average of the whole map. */
  | { readonly kind: 'final-pool'; readonly kernel: Pair; readonly stride: number }
  | { readonly kind: 'dropout'; readonly rate: typeof dropoutRate }
  | { readonly kind: 'dense-layer' }
  | { readonly kind: 'classes'; readonly published: typeof publishedClasses }
  | { readonly kind: 'softmax' };

export type DifferenceKind = Difference['kind'];

interface Circumstances {
  readonly edit: 'changed' | 'reshaped' | 'none';
  readonly isInSideHead: boolean;
  /** The name that Keras numbers by itself, since its own model gives the layer none. */
  readonly isUnnamedInKeras: boolean;
}

/** The differences that bite at an op: those of its names first, then those of its numbers. */
export function findDifferences(op: Op, circumstances: Circumstances): readonly Difference[] {
  const { edit, isInSideHead, isUnnamedInKeras } = circumstances;
  const found: Difference[] = [];
  const misleading = findMisleadingName(op);
  if (edit === 'changed') {
    found.push({ kind: 'edited-op', hasVariables: op.weights.length > 0 });
  } else if (misleading !== null) found.push({ kind: 'misleading-name', name: misleading });
  if (edit === 'reshaped') found.push({ kind: 'edited-shape' });
  if (isUnnamedInKeras) found.push({ kind: 'unnamed-layer' });
  if (isInSideHead && isWindowOp(op)) found.push({ kind: 'auxiliary-head' });
  switch (op.kind) {
    case 'conv':
      if (hasBatchNorm(op)) {
        found.push({ kind: 'gamma' });
        found.push({ kind: 'batch-norm-momentum', momentum: batchNormMomentum });
      } else {
        found.push({ kind: 'dense-layer' });
        found.push({ kind: 'classes', published: publishedClasses });
      }
      found.push({ kind: 'kernel-layout' });
      break;
    case 'avg_pool':
      if (isPadded(op)) found.push({ kind: 'average-pool-border' });
      if (op.branch === null && !isInSideHead) {
        found.push({ kind: 'final-pool', kernel: op.kernel, stride: op.stride });
      }
      break;
    case 'dropout':
      found.push({ kind: 'dropout', rate: dropoutRate });
      break;
    case 'softmax':
      found.push({ kind: 'softmax' });
      break;
    case 'max_pool':
    case 'concat':
    case 'squeeze':
    case 'global_avg_pool':
      break;
  }
  if (isPaddingForOneSize(op)) {
    found.push({ kind: 'padding-for-one-size', size: [op.inShape[1], op.inShape[2]] });
  }
  return found;
}
