import type { BackendName } from '../../inference';
import { mark, type MarkedText } from '../marked';
import { backends } from './backends';
import { numbers } from './numbers';

/** The engine menu: what computes, and where the weights come from. */
export const engine = {
  button: 'Engine',
  label: 'Engine and weights',
  inUse: (backend: BackendName): MarkedText<'name'> => [
    mark('name', backends.names[backend]),
    ' is running.'
  ],
  device: (renderer: string) => `Device: ${renderer}`,
  idle: 'Nothing runs yet. The network runs in this browser; a picture never leaves this computer.',
  backend: 'Compute with',
  check: 'Self-check',
  weights: 'Weights',
  origin: 'Where the trained weights come from',
  package: 'Package',
  licence: 'Licence',
  size: 'Size',
  bytes: (sizeBytes: number) => `${numbers.bytes(sizeBytes)}, 8 bits a weight`,
  heads: (seed: number) =>
    `AuxLogits and Logits have no trained weights here. They run on Slim’s initialisers with seed ${seed} and are marked UNTRAINED.`,
  reading: 'Reading the manifest…'
};
