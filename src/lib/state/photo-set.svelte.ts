import { pickPictures, type PhotoFault } from '../photos';
import type { ImagePixels, PixelSize } from '../pixels';
import type { PhotoTools } from './photo.svelte';

export interface SetPhoto {
  /** Tells two files of one name apart. */
  readonly id: number;
  readonly name: string;
  readonly file: File;
}

/** A set is measured one by one, and its pixels stay in memory. */
export const largestPhotoSet = 50;

/** Several photos of the reader, to ask one question of all of them. They stay in this page's memory and nowhere else. */
export class PhotoSet {
  readonly #decode: PhotoTools['decodePhoto'];
  #opened: Record<number, { readonly key: string; readonly pixels: ImagePixels }> = {};
  #photos = $state.raw<readonly SetPhoto[]>([]);
  #refused = $state.raw<readonly PhotoFault[]>([]);
  #leftOut = $state(0);
  #serial = 0;

  constructor({ decodePhoto }: Pick<PhotoTools, 'decodePhoto'>) {
    this.#decode = decodePhoto;
  }

  get photos(): readonly SetPhoto[] {
    return this.#photos;
  }

  /** What of the latest offer holds no photo: folders, and files without a byte. */
  get refused(): readonly PhotoFault[] {
    return this.#refused;
  }

  /** Files of the latest offer beyond the most that a set holds. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** Adds files that were chosen or dropped. Call it within the event: a DataTransfer is empty afterwards. */
  add(offer: DataTransfer | Iterable<File>): void {
    const { files, folders } = pickPictures(offer);
    const filled = files.filter(({ size }) => size > 0);
    const taken = filled.slice(0, largestPhotoSet - this.#photos.length);
    this.#leftOut = filled.length - taken.length;
    this.#refused = [
      ...folders.map((name) => ({ kind: 'folder', name }) as const),
      ...files
        .filter(({ size }) => size === 0)
        .map(({ name }) => ({ kind: 'empty', name }) as const)
    ];
    const added = taken.map((file) => ({ id: ++this.#serial, name: file.name, file }));
    this.#photos = [...this.#photos, ...added];
  }

  clear(): void {
    this.#photos = [];
    this.#refused = [];
    this.#leftOut = 0;
    this.#opened = {};
  }

  /** A photo as the network reads it; kept until it is asked for at another size. Rejects with PhotoError. */
  async open({ id, name, file }: SetPhoto, size: PixelSize): Promise<ImagePixels> {
    const key = `${size.height}x${size.width}`;
    const known = this.#opened[id];
    if (known?.key === key) return known.pixels;
    const pixels = await this.#decode(file, name, size);
    if (this.#photos.some((photo) => photo.id === id)) this.#opened[id] = { key, pixels };
    return pixels;
  }
}
