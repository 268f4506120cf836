import { WeightsError } from '../weights-error';
import type { WeightsFault } from '../weights-fault';

/** The fault that the call throws, or its promise rejects with. Throws where there is none, or another error. */
export async function faultOf(call: () => unknown): Promise<WeightsFault> {
  try {
    await call();
  } catch (error) {
    if (error instanceof WeightsError) return error.fault;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
