import type { BackendName } from '../../inference';
import { mark, type MarkedText } from '../marked';
import { backends } from './backends';
import { numbers } from './numbers';
import { selfCheck } from './self-check';

/** In the engine menu: what computes, and where the weights come from. */
export const engine = {
  inUse: (backend: BackendName): MarkedText<'name'> => [
    mark('name', backends.names[backend]),
    ' is running.'
  ],
  device: (renderer: string) => `Device: ${renderer}`,
  idle: 'Nothing runs yet. The network runs in this browser; a picture never leaves this computer.',
  starting: 'The engine is being started.',
  checking:
    'WebGPU is being started and checked against reference values. Until it has passed, nothing of it is shown.',
  /** Of the progress bar. */
  checkLabel: 'Check of WebGPU',
  checkProgress: selfCheck.progress,
  backend: 'Compute with',
  check: 'Self-check',
  weights: 'Weights',
  origin: 'Where the trained weights come from',
  originOf: (name: string) => `Where the weights “${name}” come from`,
  package: 'Package',
  file: 'File',
  licence: 'Licence',
  size: 'Size',
  bytes: (sizeBytes: number) => numbers.bytes(sizeBytes),
  heads: (names: readonly string[], seed: number) =>
    `No trained weights here: ${names.join(' and ')}. What has none runs on Slim’s initialisers with seed ${seed} and is marked UNTRAINED.`,
  otherClasses: (count: number, shown: number) =>
    `The classifier of these weights has ${numbers.count(count)} classes, the network on screen ${numbers.count(shown)}: its heads are drawn at random and marked UNTRAINED.`,
  takeClasses: (count: number) => `Use ${numbers.count(count)} classes`,
  reading: 'Reading the manifest…'
};
