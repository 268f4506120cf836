import type { KeepResult } from '../../weight-files';
import { numbers } from './numbers';
import { weightFiles } from './weight-files';
import { weightsAddress } from './weights-address';

/** The dialog about a reader's own file of weights. */
export const ownWeights = {
  files: weightFiles,
  address: weightsAddress,
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
  /** Of several files, none of which was read. */
  severalRefused: 'These files cannot be used together',
  unchanged: 'The weights in use stay as they were.',
  /** The heading of what was found. */
  held: (name: string) => `${name} is in use`,
  ready: (name: string) => `${name} can be used`,
  /** Found out by a run, of a file that was in use. */
  lost: (name: string) => `${name} can no longer be read`,
  lostAdvice:
    'It has been moved, changed or deleted since it was chosen. Choose it again, or put it away.',
  chooseAgain: 'Choose it again…',
  facts: (format: string, sizeBytes: number) => `${format}, ${numbers.bytes(sizeBytes)}`,
  sha256: (name: string) => `SHA-256 of ${name}`,
  use: 'Use this file',
  forget: 'Put it away and use the weights of this site',
  matched: (count: number, total: number) =>
    `${numbers.count(count)} of ${numbers.count(total)} variables are in the file: the trunk’s, and those of each head that it has.`,
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
  /** Opens the comparison with the other value of a convention. */
  compare: 'Compare with the other',
  numbering:
    'The order of ImageNet’s classes, and whether one more stands before or behind them, decide which name stands beside a class; they change no value.',
  epsilonRefused: (kept: number) =>
    `Write epsilon as a number above 0 and at most 1, such as 0.001 or 1e-3; it stays ${kept}.`,
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
      'This browser keeps nothing here: in a private window, in a sandboxed frame, or at an address without https. The file stays in use until the page is closed.',
    unreadable:
      'The file can no longer be read: it has been moved, changed or deleted since it was chosen. Choose it again.'
  } satisfies Record<Exclude<KeepResult, 'kept'>, string>
};
