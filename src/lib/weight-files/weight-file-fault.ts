import type { Shape } from '../network';
import type { WeightFileFormat } from './weight-file';

/** Why a file of weights cannot be used, as plain data; the text room makes a sentence of it. */
export type WeightFileFault =
  ContentFault | StructureFault | PickleFault | TensorFault | MatchFault;

/** The file is something else. */
export type ContentFault =
  /** Chosen together, though each is read by itself. */
  | { readonly kind: 'several-files'; readonly files: readonly string[] }
  | { readonly kind: 'empty'; readonly file: string }
  | { readonly kind: 'unknown-format'; readonly file: string }
  /** Moved, deleted or changed since it was chosen, or not to be read at all. */
  | { readonly kind: 'unreadable'; readonly file: string }
  /** What git leaves where a large file was not fetched; the size that it names, if any. */
  | { readonly kind: 'git-lfs-pointer'; readonly file: string; readonly namedBytes: number | null }
  /** A sign-in page, or a host's page about an error. */
  | { readonly kind: 'web-page'; readonly file: string }
  /** Its SHA-256 is not the one that its host names. */
  | {
      readonly kind: 'other-bytes';
      readonly file: string;
      readonly found: string;
      readonly wanted: string;
    }
  /** PyTorch before 1.6. */
  | { readonly kind: 'old-pytorch'; readonly file: string }
  /** A model.json of TensorFlow's graphs: names and shapes of Keras' layers are lost in it. */
  | { readonly kind: 'graph-model'; readonly file: string }
  /** A model.json that does not say where its weights are. */
  | { readonly kind: 'no-manifest'; readonly file: string };

/** What is wrong at a place in a file; text knows what each means. */
export type StructurePlace =
  | 'header'
  | 'tensor-entry'
  | 'shape'
  | 'zip-directory'
  | 'zip-entry'
  | 'pickle'
  | 'storage'
  | 'superblock'
  | 'object-header'
  | 'message'
  | 'group'
  | 'layer-names'
  | 'topology'
  | 'weights-manifest';

/** What a file may have, but this page does not read. */
export type UnreadFeature =
  | 'zip64'
  | 'encryption'
  | 'zip-compression'
  | 'many-disks'
  | 'strides'
  | 'big-endian'
  | 'hdf5-chunks'
  | 'hdf5-dense-links'
  | 'hdf5-version'
  | 'hdf5-user-block'
  | 'quantisation';

export type StructureFault =
  | {
      readonly kind: 'cut-short';
      readonly file: string;
      readonly sizeBytes: number;
      readonly neededBytes: number;
    }
  | {
      readonly kind: 'trailing-bytes';
      readonly file: string;
      readonly sizeBytes: number;
      readonly endByte: number;
    }
  | { readonly kind: 'header-too-long'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly kind: 'header-not-json'; readonly file: string }
  | { readonly kind: 'duplicate-key'; readonly key: string }
  /** `detail` is the name of what is broken, or the byte where it is. */
  | { readonly kind: 'broken'; readonly place: StructurePlace; readonly detail: string | number }
  | { readonly kind: 'not-read'; readonly feature: UnreadFeature; readonly detail: string | number }
  | { readonly kind: 'too-many'; readonly what: 'tensors' | 'steps'; readonly limit: number }
  | { readonly kind: 'missing-part'; readonly format: WeightFileFormat; readonly part: string };

export type PickleFault =
  /** A function or class that no weights need. Nothing of it was run. */
  | { readonly kind: 'forbidden-global'; readonly global: string; readonly byte: number }
  | { readonly kind: 'forbidden-opcode'; readonly opcode: number; readonly byte: number };

export type TensorFault =
  | { readonly kind: 'unknown-dtype'; readonly tensor: string; readonly dtype: string }
  | {
      readonly kind: 'wrong-size';
      readonly tensor: string;
      readonly shape: Shape;
      readonly dtype: string;
      readonly sizeBytes: number;
      readonly neededBytes: number;
    }
  | {
      readonly kind: 'overlap' | 'hole';
      readonly tensor: string;
      readonly startByte: number;
      readonly expectedByte: number;
    }
  | { readonly kind: 'no-such-tensor'; readonly tensor: string }
  /** NaN or infinity. */
  | {
      readonly kind: 'not-finite';
      readonly tensor: string;
      readonly count: number;
      readonly firstIndex: number;
    };

export type MatchFault =
  | { readonly kind: 'no-tensors'; readonly file: string }
  /** Its names and shapes are those of no known Inception V3. */
  | { readonly kind: 'not-inception-v3'; readonly tensors: number; readonly kernels: number }
  | {
      readonly kind: 'missing';
      readonly variable: string;
      readonly tensor: string;
      readonly count: number;
    }
  | {
      readonly kind: 'misshapen';
      readonly variable: string;
      readonly tensor: string;
      readonly held: Shape;
      readonly wanted: Shape;
      readonly count: number;
    };
