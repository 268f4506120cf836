import type { BackendReport } from '../inference';

export type Precision = 'float32' | 'float16';

/**
 * Largest error of an end point with which a device passes, in units of its reference's norm. In 32 bits, rounding gives
 * some 1e-6. In 16 bits, rounding every value alone gives up to 4e-3 at Mixed_7c, and a device that also adds up in 16
 * bits several times that; a kernel or a padding in the wrong place gives 0.1 and more.
 */
export const tolerances = { float32: 1e-4, float16: 5e-2 } as const satisfies Record<
  Precision,
  number
>;

/** With how many bits a device computes. */
export function precisionOf({ reason }: Pick<BackendReport, 'reason'>): Precision {
  return reason.kind === 'webgl-fit' && reason.hasHalfPrecision ? 'float16' : 'float32';
}
