import {
  hasBatchNorm,
  indexOps,
  inShapesOf,
  listConcatParts,
  type Network,
  type Op,
  type Pair,
  type WindowOp
} from '../network';

/** Channels of a map that one branch, or one input of its concat, has made. */
export interface MapPart {
  /** `Branch_1`; empty where the map is no concat. */
  readonly name: string;
  /** Null outside branches. */
  readonly branch: string | null;
  readonly firstChannel: number;
  readonly count: number;
}

/** The map whose mean, weighed, is the logit. */
export interface MapSource {
  readonly kind: 'map';
  readonly op: Op;
  /** Rows and columns that the pool averages, from the top left corner. */
  readonly window: Pair;
  readonly parts: readonly MapPart[];
}

export type ClassMapSource =
  | MapSource
  /** Between the last map and the logits stand convolutions with ReLU: a sum over places cannot be drawn through them. */
  | { readonly kind: 'rectified' }
  /** The pool leaves several cells, each with logits of its own. */
  | { readonly kind: 'several-cells'; readonly cells: Pair };

/** What ends in classes. */
export interface ClassHead {
  /** The convolution whose outputs are the logits. */
  readonly logits: WindowOp;
  readonly classCount: number;
  readonly source: ClassMapSource;
}

/** The head that an op of its end belongs to: softmax, squeeze, or the convolution before them. Null of any other op. */
export function findClassHead(network: Network, op: Op): ClassHead | null {
  const ops = indexOps(network);
  const inputOf = ({ inputs }: Op) => ops.get(inputs[0]);
  let logits: Op | undefined = op;
  while (logits?.kind === 'softmax' || logits?.kind === 'squeeze') logits = inputOf(logits);
  if (logits?.kind !== 'conv' || hasBatchNorm(logits)) return null;
  const classCount = logits.outShape[3];
  return { logits, classCount, source: findSource(logits, inputOf) };
}

function findSource(logits: WindowOp, inputOf: (op: Op) => Op | undefined): ClassMapSource {
  const [, height, width] = logits.outShape;
  if (height * width > 1) return { kind: 'several-cells', cells: [height, width] };
  let pool = inputOf(logits);
  while (pool?.kind === 'dropout') pool = inputOf(pool);
  const op = pool && inputOf(pool);
  if (op === undefined) return { kind: 'rectified' };
  const size = [op.outShape[1], op.outShape[2]] as const;
  const parts = listParts(op);
  if (pool?.kind === 'global_avg_pool') return { kind: 'map', op, window: size, parts };
  if (pool?.kind !== 'avg_pool') return { kind: 'rectified' };
  return { kind: 'map', op, window: pool.kernel, parts };
}

function listParts(op: Op): readonly MapPart[] {
  const count = op.outShape[3];
  if (op.kind !== 'concat') return [{ name: '', branch: op.branch, firstChannel: 0, count }];
  let firstChannel = 0;
  return listConcatParts(op).map(({ name, branch }, index) => {
    const part = { name, branch, firstChannel, count: inShapesOf(op)[index][3] };
    firstChannel += part.count;
    return part;
  });
}
