import { hasBatchNorm, shortScope, type Op } from '$lib/network';

/** What one entry of the last axis is. */
export type ChannelNoun = 'channel' | 'class';

/** A cell of one map, counted from 0 at the top left. */
export interface MapCell {
  readonly row: number;
  readonly column: number;
}

/** The heads end in classes: the convolutions with biases and all that follows them. */
export function nounOf(op: Op): ChannelNoun {
  const isHeadConvolution = op.kind === 'conv' && !hasBatchNorm(op);
  return isHeadConvolution || op.kind === 'squeeze' || op.kind === 'softmax' ? 'class' : 'channel';
}

/** How many classes the op's last axis lists; 0 where it lists channels. */
export function countClasses(op: Op): number {
  return nounOf(op) === 'class' ? (op.outShape.at(-1) ?? 0) : 0;
}

interface FileSubject {
  readonly op: Op;
  readonly isUntrained: boolean;
}

/**
 * File name without its ending, the same in every language: the scope with `_` for `/`, the channel where it is only
 * one, and UNTRAINED where a file on its own would not show it.
 */
export function fileStem({ op, isUntrained }: FileSubject, channel: number | null): string {
  const parts = [shortScope(op.scope).replaceAll('/', '_')];
  if (channel !== null) parts.push(nounOf(op), String(channel));
  if (isUntrained) parts.push('UNTRAINED');
  return parts.join('_');
}
