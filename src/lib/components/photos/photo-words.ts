import type { PhotoSource } from '$lib/state/photo-source';
import type { PageText } from '$lib/text';

/** Short name of a picture: "Cat", "Grating 45°" or a file's name; the camera's pictures have no file that a reader knows. */
export function titleOf(source: PhotoSource | null, { photos }: PageText): string {
  if (source === null) return photos.noTitle;
  if (source.kind !== 'own') return photos.title(source.id);
  return source.camera === undefined ? source.name : photos.cameraTitle;
}

/** What a picture shows, for readers who do not see it; empty for none. */
export function altOf(source: PhotoSource | null, { photos }: PageText): string {
  if (source === null) return '';
  if (source.kind !== 'own') return photos.alt(source.id);
  return source.camera === undefined ? photos.ownAlt(source.name) : photos.cameraAlt;
}

/** Author and licence of a picture, where it has any. */
export function creditOf(source: PhotoSource | null, { photos }: PageText): string | null {
  return source === null || source.kind === 'own' ? null : photos.credit(source.id);
}
