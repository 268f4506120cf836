import { toPreviewUrl } from '$lib/photos';
import type { ImagePixels } from '$lib/pixels';
import type { SetPhoto } from '$lib/state/photo-set.svelte';
import type { CropSource } from './crop-source';

export interface SetSource extends CropSource {
  readonly photo: SetPhoto;
}

/** The pixels of the photos that were measured; those that are shown become pictures once. */
export class MeasuredPhotos {
  readonly #pixels = new Map<SetPhoto, ImagePixels>();
  readonly #sources = new Map<SetPhoto, SetSource>();

  note(photo: SetPhoto, pixels: ImagePixels): void {
    this.#pixels.set(photo, pixels);
  }

  /** Throws where the photo was not noted. */
  sourceOf(photo: SetPhoto): SetSource {
    const known = this.#sources.get(photo);
    const pixels = this.#pixels.get(photo);
    if (pixels === undefined) throw new Error(`${photo.name} was measured without being opened.`);
    if (known?.pixels === pixels) return known;
    const made = {
      key: photo.id,
      name: photo.name,
      pixels,
      href: toPreviewUrl(pixels),
      photo
    };
    this.#sources.set(photo, made);
    return made;
  }

  clear(): void {
    this.#pixels.clear();
    this.#sources.clear();
  }
}
