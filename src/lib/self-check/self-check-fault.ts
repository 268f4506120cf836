import type { BackendName, InferenceFault } from '../inference';
import type { SelfCheckReport } from './run-self-check';

/** Why a check could not be brought to its end. */
export type SelfCheckFault = InferenceFault | { readonly kind: 'references-not-loaded' };

/** What computes more surely, where there is anything. */
const surer: Readonly<Record<BackendName, BackendName | null>> = {
  webgpu: 'wasm',
  webgl: 'wasm',
  wasm: 'cpu',
  cpu: null
};

/** A backend worth changing to: where an end point failed, and where another one computes with more bits. */
export function backendToOffer({
  backend,
  endPoints,
  precision
}: SelfCheckReport): BackendName | null {
  const isFine = precision === 'float32' && endPoints.every(({ isWithin }) => isWithin);
  return isFine ? null : surer[backend.name];
}
