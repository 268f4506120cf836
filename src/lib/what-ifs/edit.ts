import type { Padding, Pair } from '../network';

/**
 * One what-if. `at` is a scope without `InceptionV3/`: an op (`Mixed_5b/Branch_1/Conv2d_0b_5x5`), a branch
 * (`Mixed_5b/Branch_3`) or a module (`Mixed_6a`). Edits are applied in order, and each address is read in the
 * network as the edits before it left it, so that the ops an edit made can be edited in turn. An edit whose
 * target is gone does not apply; `addEdit` and `removeEdit` keep a list free of such edits.
 */
export type Edit =
  /** An odd n×n convolution becomes (n − 1) / 2 convolutions of 3×3, each with its filters. */
  | { readonly kind: 'to-3x3'; readonly at: string }
  /** This square convolution and the one after it become one with the same view, 3×3 twice 5×5. */
  | { readonly kind: 'merge'; readonly at: string }
  /** An n×n convolution becomes 1×n, then n×1, each with its filters. */
  | { readonly kind: 'factorise'; readonly at: string }
  /** This 1×n (or n×1) and the n×1 (or 1×n) after it become one n×n. */
  | { readonly kind: 'square'; readonly at: string }
  /** The 1×1 that opens a branch goes; the next op reads the module's input. */
  | { readonly kind: 'no-bottleneck'; readonly at: string }
  /** A grid reduction pools, then convolves on the small grid. */
  | { readonly kind: 'pool-first'; readonly at: string }
  /** A grid reduction convolves on the large grid, then pools. */
  | { readonly kind: 'pool-last'; readonly at: string }
  /** A branch is left out of its module. */
  | { readonly kind: 'off'; readonly at: string }
  | SetEdit;

/** An op's window and filters by hand; what is not named stays. The op keeps its name. */
export interface SetEdit {
  readonly kind: 'set';
  readonly at: string;
  readonly kernel?: Pair;
  readonly stride?: number;
  readonly padding?: Padding;
  /** The op's real filters: the depth multiplier does not scale them. Pools have none. */
  readonly filters?: number;
}

export type EditKind = Edit['kind'];

/** Largest values by hand; beyond them figures and drawing stop being readable. */
export const editLimits = { kernel: 31, stride: 16, filters: 4096 } as const;
