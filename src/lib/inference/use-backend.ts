import type { registerBackend } from '@tensorflow/tfjs-core';

/** How a starter makes its backend the one that tfjs computes with. */
export type UseBackend = (factory?: Parameters<typeof registerBackend>[1]) => Promise<void>;
