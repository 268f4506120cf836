import { isSampleId, type PhotoId, type SampleId, type StimulusId } from '../photos';
import type { PixelSize } from '../pixels';
import { ownPhoto, type Place } from '../place';

/** A file of this reader. */
export interface OwnPhoto {
  readonly kind: 'own';
  readonly name: string;
  readonly file: File;
  /** Tells two files of one name apart. */
  readonly serial: number;
  /** The camera's: taken once, or one of many that follow each other. */
  readonly camera?: 'still' | 'frame';
}

/** Which picture: one that every reader has, or the reader's own. */
export type PhotoSource =
  | { readonly kind: 'sample'; readonly id: SampleId }
  | { readonly kind: 'stimulus'; readonly id: StimulusId }
  | OwnPhoto;

/** Keeps the reader's latest photo while the site is open, beyond the page that showed it. */
export interface PhotoShelf {
  own: OwnPhoto | null;
}

export function sourceOf(id: PhotoId): PhotoSource {
  return isSampleId(id) ? { kind: 'sample', id } : { kind: 'stimulus', id };
}

export function isFrame(source: PhotoSource): boolean {
  return source.kind === 'own' && source.camera === 'frame';
}

/** What stands in the address for it. */
export function placeOf(source: PhotoSource): NonNullable<Place['photo']> {
  return source.kind === 'own' ? ownPhoto : source.id;
}

/** Equal for the same picture at the same input size. */
export function pictureKey(source: PhotoSource, { width, height }: PixelSize): string {
  const picture = source.kind === 'own' ? `own-${source.serial}` : source.id;
  return `${picture} ${height}x${width}`;
}
