import type { KeepResult } from '../../weight-files';
import { numbers } from './numbers';
import { weightFiles } from './weight-files';

/** The dialog about a reader's own file of weights. */
export const ownWeights = {
  files: weightFiles,
  intro:
    'Weights of Inception V3 in a file of yours: safetensors, PyTorch (.pth), Keras (.h5, .keras) or TensorFlow.js (model.json, chosen together with its .bin files). The file is read in this browser and never leaves this computer.',
  choose: 'Choose a file…',
  chooseAnother: 'Choose another file…',
  orDrop: 'or drop it anywhere on this page.',
  checking: (name: string) => `Checking ${name}`,
  progress: (loadedBytes: number, totalBytes: number | null) =>
    totalBytes === null
      ? 'Opening…'
      : `${numbers.bytes(loadedBytes)} of ${numbers.bytes(totalBytes)}`,
  cancel: 'Cancel',
  refused: (name: string) => `${name} cannot be used`,
  unchanged: 'The weights in use stay as they were.',
  /** The heading of what was found. */
  held: (name: string) => `${name} is in use`,
  ready: (name: string) => `${name} can be used`,
  facts: (format: string, sizeBytes: number) => `${format}, ${numbers.bytes(sizeBytes)}`,
  use: 'Use this file',
  forget: 'Go back to the bundled weights',
  matched: (count: number, total: number) =>
    `${numbers.count(count)} of ${numbers.count(total)} variables of the network are in the file.`,
  untrained: (heads: readonly string[]) =>
    `The file has nothing for ${heads.join(' and ')}: drawn at random and marked UNTRAINED.`,
  pairs: (count: number) => `Matched: ${numbers.count(count)}`,
  missing: (count: number) => `Missing: ${numbers.count(count)}`,
  misshapen: (count: number) => `Of another shape: ${numbers.count(count)}`,
  leftOver: (count: number) => `Not used: ${numbers.count(count)}`,
  more: (count: number) => `and ${numbers.count(count)} more`,
  pair: (tensor: string, variable: string) => `${tensor} → ${variable}`,
  shapes: (held: string, wanted: string) => `${held} instead of ${wanted}`,
  conventions: 'How the file is read',
  convention: 'Convention',
  value: 'Value',
  basis: 'How it is known',
  asFound: 'As found',
  background:
    'Which class is the background changes no value; it is told from the number of classes, since 1001 and 1008 have one.',
  epsilonRange: 'Epsilon is a number above 0 and at most 1.',
  device: 'On this device',
  keep: 'Keep on this device',
  keeping: 'Keeping…',
  remove: 'Remove from this device',
  openKept: 'Open it',
  gone: 'The file is gone when this page is closed, unless you keep it here.',
  kept: (name: string, sizeBytes: number) =>
    `${name} is kept in this browser (${numbers.bytes(sizeBytes)}), and opened again when the address says weights=own.`,
  notKept: {
    full: 'There is not enough room on this device, or the browser allows this site no more. The file stays in use until the page is closed.',
    'no-storage':
      'This browser keeps nothing here: in a private window, in a sandboxed frame, or at an address without https. The file stays in use until the page is closed.'
  } satisfies Record<Exclude<KeepResult, 'kept'>, string>
};
