import type { ImagePixels } from '$lib/pixels';

/** The picture that a crop is cut from. */
export interface CropSource {
  readonly key: number | string;
  /** Null for the photo that the page shows. */
  readonly name: string | null;
  /** As the network read it. */
  readonly pixels: ImagePixels;
  /** The same, for an `<image>`. */
  readonly href: string;
}
