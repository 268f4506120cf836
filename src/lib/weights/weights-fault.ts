import type { Shape } from '../network';

/** What is wrong with weights, as plain data that crosses from worker to page; the text room makes a sentence of it. */
export type WeightsFault = FileFault | ManifestFault | TensorFault;

/** A file that the server should have sent. `file` is its name beside the page. */
export type FileFault =
  | { readonly kind: 'missing-file'; readonly file: string }
  /** A single-page host's answer to every address, or a sign-in page. */
  | { readonly kind: 'web-page-instead'; readonly file: string }
  | { readonly kind: 'server-refuses'; readonly file: string; readonly status: number }
  | { readonly kind: 'no-connection'; readonly file: string }
  | { readonly kind: 'silent-connection'; readonly file: string; readonly silentMs: number }
  | {
      readonly kind: 'file-cut-short';
      readonly file: string;
      readonly loadedBytes: number;
      readonly sizeBytes: number;
    }
  | { readonly kind: 'file-too-long'; readonly file: string; readonly sizeBytes: number }
  /** Its SHA-256 is not the one that the manifest names. */
  | { readonly kind: 'damaged-file'; readonly file: string }
  /** Of a reader's own, which was whole when it was chosen. */
  | { readonly kind: 'unreadable-file'; readonly file: string };

/** What a field of manifest.json has to be. */
export type FieldRule =
  | 'object'
  | 'list'
  | 'text'
  | 'number'
  | 'flag'
  | 'file-name'
  | 'sha-256'
  | 'dtype'
  | 'three-numbers'
  | { readonly atLeast: number }
  | { readonly atMost: number };

export type ManifestFault =
  | { readonly kind: 'manifest-not-json' }
  /** `found` as JSON. */
  | { readonly kind: 'unknown-format'; readonly found: string; readonly known: number }
  /** `field` counted from the top; `found` as JSON, null where the field is missing. */
  | {
      readonly kind: 'broken-field';
      readonly field: string;
      readonly rule: FieldRule;
      readonly found: string | null;
    }
  | {
      readonly kind: 'listed-twice';
      readonly what: 'shard-set' | 'file' | 'tensor';
      readonly name: string;
    };

export type TensorFault =
  | { readonly kind: 'missing-tensor'; readonly tensor: string }
  | { readonly kind: 'unknown-tensor'; readonly tensor: string; readonly endPoint: string }
  | {
      readonly kind: 'wrong-shape';
      readonly tensor: string;
      readonly held: Shape;
      readonly wanted: Shape;
      /** True where the network on screen asks for something else than the one that was trained. */
      readonly isOtherNetwork: boolean;
    }
  /** Bytes from the start of the end point's files. */
  | {
      readonly kind: 'misplaced-tensor';
      readonly tensor: string;
      readonly endPoint: string;
      readonly startByte: number;
      readonly expectedByte: number;
    }
  | {
      readonly kind: 'wrong-size';
      readonly endPoint: string;
      readonly sizeBytes: number;
      readonly neededBytes: number;
    }
  /** `code` is the 8-bit or 16-bit value that stands for it; null where floats are stored. */
  | {
      readonly kind: 'not-finite';
      readonly tensor: string;
      readonly code: number | null;
      readonly value: number;
    }
  | {
      readonly kind: 'bad-batch-norm';
      readonly scope: string;
      readonly channel: number;
      readonly variables: Readonly<Record<'gamma' | 'beta' | 'mean' | 'variance', number>>;
    }
  | { readonly kind: 'unknown-end-point'; readonly endPoint: string }
  | { readonly kind: 'unknown-set'; readonly name: string };
