import type { PictureFormat } from './picture-format';
import type { PhotoId } from './photo-id';

/** What is wrong with a file, by its content. */
export type FileFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-bytes'; readonly sizeBytes: number }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'no-pixels' }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'document' }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'damaged'; readonly format: PictureFormat }
  | { readonly kind: 'unsupported'; readonly format: PictureFormat }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'hidden-pixels' };

/** What is wrong with something that was offered as a photo. */
export type PhotoFault =
  /** `name`: the file's or the folder's. */
  | (FileFault & { readonly name: string })
  | { readonly kind: 'link'; readonly host: string }
  | { readonly kind: 'nothing' }
  /** A sample, or the code that paints a stimulus, could not be fetched. */
  | { readonly kind: 'picture-missing'; readonly id: PhotoId }
  | { readonly kind: 'unknown'; readonly detail: string };

/** Something worth knowing about a photo that can be used. */
export type PhotoNotice =
  | { readonly kind: 'one-of-several'; readonly name: string; readonly count: number }
  | { readonly kind: 'first-frame'; readonly name: string };

/** A photo that cannot be used. */
export class PhotoError extends Error {
  readonly fault: PhotoFault;

  constructor(fault: PhotoFault, options?: ErrorOptions) {
    super(`No photo: ${JSON.stringify(fault)}`, options);
    this.name = 'PhotoError';
    this.fault = fault;
  }
}

/** The fault behind any failure. */
export function toPhotoFault(error: unknown): PhotoFault {
  return error instanceof PhotoError ? error.fault : { kind: 'unknown', detail: String(error) };
}
