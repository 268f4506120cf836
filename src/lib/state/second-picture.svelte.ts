import type { Against, Variant } from '../comparisons';
import type { InferenceFault } from '../inference';
import { pickPicture, toPhotoFault, type PhotoFault } from '../photos';
import type { ImagePixels } from '../pixels';
import { ownPhoto } from '../place';
import type { Explorer } from './explorer.svelte';
import type { PhotoState } from './photo.svelte';
import { sourceOf, type OwnPhoto } from './photo-source';

export type ComparisonFault =
  | { readonly kind: 'photo'; readonly fault: PhotoFault }
  | { readonly kind: 'inference'; readonly fault: InferenceFault }
  /** The address speaks of a second photo of the reader's own, and there is none on this page. */
  | { readonly kind: 'own-absent' };

export class SecondPictureError extends Error {
  constructor(readonly fault: ComparisonFault) {
    super(fault.kind);
  }
}

interface SecondPictureParts {
  readonly explorer: Explorer;
  readonly photo: PhotoState;
}

/** Picture B of a comparison: another photo, a second one of the reader's own, or the photo of the run, changed. */
export class SecondPicture {
  readonly #explorer: Explorer;
  readonly #photo: PhotoState;
  #own = $state.raw<OwnPhoto | null>(null);
  #fault = $state.raw<PhotoFault | null>(null);

  constructor({ explorer, photo }: SecondPictureParts) {
    this.#explorer = explorer;
    this.#photo = photo;
  }

  /** The reader's second photo; null while there is none. */
  get own(): OwnPhoto | null {
    if (this.#own !== null) return this.#own;
    // The photo that is A is no second one.
    const source = this.#explorer.place.photo === ownPhoto ? null : this.#photo.find(ownPhoto);
    return source?.kind === 'own' ? source : null;
  }

  /** Why the latest file could not be opened. */
  get fault(): PhotoFault | null {
    return this.#fault;
  }

  /** Opens the first picture of a file input as B. */
  openFiles(files: Iterable<File>): void {
    try {
      const { file } = pickPicture(files);
      const serial = (this.#own?.serial ?? 0) + 1;
      this.#own = { kind: 'own', name: file.name, file, serial };
      this.#fault = null;
      this.#explorer.set({ against: { kind: 'own' } });
    } catch (error) {
      this.#fault = toPhotoFault(error);
    }
  }

  /** As the network reads it; null is the photo of the run as it is. Rejects with SecondPictureError. */
  async open(against: Against | null, signal: AbortSignal): Promise<ImagePixels> {
    const { pixels } = this.#photo;
    if (pixels === null) throw new SecondPictureError({ kind: 'own-absent' });
    if (against === null) return pixels;
    if (against.kind !== 'photo' && against.kind !== 'own') return changePhoto(pixels, against);
    const source = against.kind === 'own' ? this.own : sourceOf(against.id);
    if (source === null) throw new SecondPictureError({ kind: 'own-absent' });
    const { width, height } = pixels;
    try {
      return await this.#photo.read(source, { width, height }, signal);
    } catch (error) {
      throw new SecondPictureError({ kind: 'photo', fault: toPhotoFault(error) });
    }
  }
}

/** What changes photos is fetched with the first comparison. */
async function changePhoto(photo: ImagePixels, variant: Variant): Promise<ImagePixels> {
  const comparisons = await import('../comparisons').catch(() => null);
  if (comparisons === null) {
    throw new SecondPictureError({ kind: 'inference', fault: { kind: 'engine-not-loaded' } });
  }
  return comparisons.applyVariant(photo, variant);
}
