import { ConfigurationError, type ConfigurationFault } from '../network';
import { EditError, type EditFault } from './edit-error';

/** Why a network with what-ifs cannot be built. */
export type NetworkFault = ConfigurationFault | EditFault;

/** What building threw, as a fact. @throws the error itself where it is not about the network asked for. */
export function networkFaultOf(error: unknown): NetworkFault {
  if (error instanceof ConfigurationError || error instanceof EditError) return error.fault;
  throw error;
}

/** Scope of the op that cannot be built; null where it is not one op's size. */
export function faultyOpOf(fault: NetworkFault): string | null {
  return 'op' in fault ? fault.op : null;
}
