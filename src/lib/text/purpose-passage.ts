import { formatPair, type Shape } from '../network';

/** A sentence or two, and where they come from. */
export interface Passage {
  readonly words: string;
  readonly citation:
    | { readonly kind: 'paper'; readonly where: string }
    /** Figures worked out from the op list. */
    | { readonly kind: 'network' }
    /** TF-Slim's code, where it differs from the paper or adds to it. */
    | { readonly kind: 'slim'; readonly where: string };
}

export const paper = (where: string, words: string): Passage => ({
  words,
  citation: { kind: 'paper', where }
});

export const ofNetwork = (words: string): Passage => ({ words, citation: { kind: 'network' } });

export const grid = ([, height, width]: Shape): string => formatPair([height, width]);

/** Places left of those that came in, 0 to 1. */
export function areaShare({ in: from, out: to }: { readonly in: Shape; readonly out: Shape }) {
  return (to[1] * to[2]) / (from[1] * from[2]);
}
