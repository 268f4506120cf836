import type { NetworkPart, Op } from './op';

/** Sums over ops; multiply-adds are those of the convolutions, batch 1. */
export interface Totals {
  readonly params: number;
  readonly baseParams: number;
  readonly auxParams: number;
  readonly logitsParams: number;
  readonly multiplyAdds: number;
  readonly baseMultiplyAdds: number;
  readonly auxMultiplyAdds: number;
  readonly logitsMultiplyAdds: number;
}

export function sumTotals(ops: readonly Op[]): Totals {
  const sum = (measure: 'params' | 'multiplyAdds', part?: NetworkPart) =>
    ops.reduce(
      (total, op) => (part === undefined || op.part === part ? total + op[measure] : total),
      0
    );
  return {
    params: sum('params'),
    baseParams: sum('params', 'base'),
    auxParams: sum('params', 'aux'),
    logitsParams: sum('params', 'logits'),
    multiplyAdds: sum('multiplyAdds'),
    baseMultiplyAdds: sum('multiplyAdds', 'base'),
    auxMultiplyAdds: sum('multiplyAdds', 'aux'),
    logitsMultiplyAdds: sum('multiplyAdds', 'logits')
  };
}
