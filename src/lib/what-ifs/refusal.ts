import type { Padding, Pair } from '../network';

/** Why an edit does not apply; without a subject of its own it is about the op that the edit names. */
export type Refusal =
  | { readonly kind: 'no-such-op' | 'no-such-branch' }
  | { readonly kind: 'in-fork' | 'not-a-convolution' | 'not-1x1' }
  | { readonly kind: 'not-square' | 'not-odd-from-5' | 'not-larger-than-1'; readonly kernel: Pair }
  /** It and the next one. */
  | { readonly kind: 'not-odd-squares' | 'not-crossed' }
  | { readonly kind: 'no-convolution-after' | 'nothing-after' }
  | { readonly kind: 'strided'; readonly stride: number }
  | { readonly kind: 'paddings-differ'; readonly padding: Padding; readonly next: Padding }
  | { readonly kind: 'not-in-branch' | 'not-first-in-branch' | 'last-branch' }
  /** A module that does not halve the grid with a pool and convolutions side by side. */
  | { readonly kind: 'not-a-reduction' }
  | { readonly kind: 'out-of-range' | 'pool-has-no-filters' };

/** Thrown inside this room; `applyEdits` makes an EditError of it. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
