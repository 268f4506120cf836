import type { Pair, Shape } from '../network';
import type { Edit } from './edit';
import type { IdealShare } from './ideal-share';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

/** One convolution by smaller ones, or two by one, with kernels that see the same pixels. */
export interface KernelExperiment {
  readonly edit: EditOf<'to-3x3' | 'factorise' | 'merge' | 'square'>;
  /** What goes and what comes in its place, in order. */
  readonly before: readonly Pair[];
  readonly after: readonly Pair[];
  /** [height, width] of the map that leaves the op. */
  readonly grid: Pair;
  readonly ideal: IdealShare;
}

export interface BottleneckExperiment {
  readonly edit: EditOf<'no-bottleneck'>;
  /** Channels into the bottleneck and out of it. */
  readonly channels: { readonly in: number; readonly out: number };
  /** Kernel of the op that reads it; null where that has none. */
  readonly readerKernel: Pair | null;
  readonly ideal: null;
}

/** Both orders of a grid reduction in sequence, beside the parallel one of Inception V3. */
export interface ReductionExperiment {
  readonly edit: EditOf<'pool-first' | 'pool-last'>;
  /** NHWC, into the module and out of it. */
  readonly shapes: { readonly in: Shape; readonly out: Shape };
  /** Against the other order. */
  readonly ideal: IdealShare;
}

export interface BranchExperiment {
  readonly edit: EditOf<'off'>;
  /** Channels of the module that the branch gives, and all of them. */
  readonly channels: { readonly lost: number; readonly all: number };
  readonly params: number;
  readonly ideal: null;
}

/** An edit on offer, with what there is to argue from: figures of the network it would be made in. */
export type Experiment =
  KernelExperiment | BottleneckExperiment | ReductionExperiment | BranchExperiment;
