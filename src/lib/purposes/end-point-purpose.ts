import { sumCosts } from '../costs';
import {
  imageScope,
  indexOps,
  inShapesOf,
  originalDescription,
  outputOpOf,
  type Network,
  type Op,
  type Pair,
  type Shape
} from '../network';
import { listBranchPurposes, type BranchPurpose } from './branch-purpose';
import { findStemFacts, isStem, type StemFacts } from './stem-facts';
import { findRepeat, listBranchSteps, type Repeat } from './repeats';

/** What stands in the name of an end point, beside its kind. */
interface Common {
  readonly endPoint: string;
  /** NHWC, of what it reads and of what it gives. */
  readonly shapes: { readonly in: Shape; readonly out: Shape };
  /** It is built as in TF-Slim, so that what is known of TF-Slim's code holds. */
  readonly isSlims: boolean;
  /** Of the multiply-adds and parameters of the base, 0 to 1; of a head, beside the base. */
  readonly shares: { readonly multiplyAdds: number; readonly params: number };
  readonly params: number;
}

/** What an end point is for, found from its ops; numbers are those of the network at hand. */
export type EndPointPurpose = Common &
  (
    | { readonly kind: 'stem-conv'; readonly kernel: Pair; readonly stem: StemFacts }
    | { readonly kind: 'stem-pool'; readonly kernel: Pair; readonly stem: StemFacts }
    /** Branches that keep the grid. */
    | {
        readonly kind: 'module';
        readonly branches: readonly BranchPurpose[];
        readonly repeat: Repeat | null;
        /** No module of the same kind of branches stands on another grid. */
        readonly isOnlyGrid: boolean;
      }
    /** Branches that end with a stride. */
    | {
        readonly kind: 'reduction';
        readonly branches: readonly BranchPurpose[];
        readonly parts: readonly number[];
      }
    | { readonly kind: 'aux'; readonly reads: string }
    | { readonly kind: 'mean'; readonly coversMap: boolean }
    | { readonly kind: 'dropout' }
    | { readonly kind: 'scores' }
    | { readonly kind: 'shares' }
  );

/** Null where the network has no such end point, or one of a kind that there is nothing to say of. */
export function findEndPointPurpose(network: Network, endPoint: string): EndPointPurpose | null {
  const ops = network.ops.filter((op) => op.endPoint === endPoint);
  const output = outputOpOf(network, endPoint);
  if (output === undefined) return null;
  const found = findKind(network, ops, output);
  if (found === null) return null;
  const { multiplyAdds, params } = sumCosts(ops);
  const { totals } = network;
  return {
    endPoint,
    shapes: { in: inShapesOf(ops[0])[0], out: output.outShape },
    isSlims: isSlims(network, endPoint),
    shares: {
      multiplyAdds: multiplyAdds / totals.baseMultiplyAdds,
      params: params / totals.baseParams
    },
    params,
    ...found
  } as EndPointPurpose;
}

/** Edits put new blocks in the place of those they change, and leave the others. */
function isSlims({ description }: Network, endPoint: string): boolean {
  const find = (blocks: typeof description) => blocks.find((it) => it.endPoint === endPoint);
  return find(description) === find(originalDescription);
}

type Kind = EndPointPurpose extends infer Purpose
  ? Purpose extends EndPointPurpose
    ? Omit<Purpose, keyof Common>
    : never
  : never;

function findKind(network: Network, ops: readonly Op[], output: Op): Kind | null {
  if (output.part === 'aux') return { kind: 'aux', reads: endPointOf(network, ops[0].inputs[0]) };
  if (output.part === 'logits') return findInHead(ops);
  if (output.kind === 'concat') return findModule(network, output.endPoint);
  if (ops.length !== 1 || !isStem(network, output)) return null;
  if (output.kind === 'conv') {
    return { kind: 'stem-conv', kernel: output.kernel, stem: findStemFacts(network, output) };
  }
  if (output.kind === 'max_pool' || output.kind === 'avg_pool') {
    return { kind: 'stem-pool', kernel: output.kernel, stem: findStemFacts(network, output) };
  }
  return null;
}

function endPointOf(network: Network, scope: string): string {
  return scope === imageScope ? scope : (indexOps(network).get(scope)?.endPoint ?? scope);
}

function findInHead([op]: readonly Op[]): Kind | null {
  switch (op.kind) {
    case 'global_avg_pool':
      return { kind: 'mean', coversMap: true };
    case 'avg_pool':
      return {
        kind: 'mean',
        coversMap: op.kernel[0] === op.inShape[1] && op.kernel[1] === op.inShape[2]
      };
    case 'dropout':
      return { kind: 'dropout' };
    case 'conv':
      return { kind: 'scores' };
    case 'softmax':
      return { kind: 'shares' };
    default:
      return null;
  }
}

const isStrided = ({ kind }: BranchPurpose) => kind === 'strided-conv' || kind === 'strided-pool';

function findModule(network: Network, endPoint: string): Kind | null {
  const branches = listBranchPurposes(listBranchSteps(network, endPoint));
  if (branches.length === 0) return null;
  if (branches.some(isStrided)) {
    const isParallel = branches.length > 1 && branches.every(isStrided);
    const parts = branches.map(({ channels }) => channels.out);
    return isParallel ? { kind: 'reduction', branches, parts } : null;
  }
  const kinds = kindsOf(branches);
  const grid = outputOpOf(network, endPoint)?.outShape.slice(1, 3).join();
  const others = network.endPoints.filter(
    ({ name, shape }) =>
      shape.slice(1, 3).join() !== grid &&
      kindsOf(listBranchPurposes(listBranchSteps(network, name))) === kinds
  );
  return {
    kind: 'module',
    branches,
    repeat: findRepeat(network, endPoint),
    isOnlyGrid: others.length === 0
  };
}

const kindsOf = (branches: readonly BranchPurpose[]): string =>
  branches.map(({ kind }) => kind).join();
