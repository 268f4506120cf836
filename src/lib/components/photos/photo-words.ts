import type { PhotoSource } from '$lib/state/photo-source';
import type { PageText } from '$lib/text';

/** Short name of a picture: "Cat", "Grating 45°" or a file's name. */
export function titleOf(source: PhotoSource | null, { photos }: PageText): string {
  if (source === null) return photos.noTitle;
  return source.kind === 'own' ? source.name : photos.title(source.id);
}

/** What a picture shows, for readers who do not see it; empty for none. */
export function altOf(source: PhotoSource | null, { photos }: PageText): string {
  if (source === null) return '';
  return source.kind === 'own' ? photos.ownAlt(source.name) : photos.alt(source.id);
}

/** Author and licence of a picture, where it has any. */
export function creditOf(source: PhotoSource | null, { photos }: PageText): string | null {
  return source === null || source.kind === 'own' ? null : photos.credit(source.id);
}
