import {
  blurPixels,
  coverPixels,
  cropPixels,
  cropToAspect,
  greyPixels,
  mirrorPixels,
  resamplePixels,
  shiftPixels,
  turnPixels,
  type ImagePixels
} from '../pixels';
import { addNoise } from './add-noise';

/** The photo with one thing changed. Lengths in pixels of the network's input. */
export type Variant =
  | { readonly kind: 'mirror' | 'grey' }
  /** Clockwise. */
  | { readonly kind: 'turn'; readonly degrees: 90 | 180 | 270 }
  /** To the right and down; negative to the left and up. */
  | { readonly kind: 'shift'; readonly x: number; readonly y: number }
  /** Gaussian. */
  | { readonly kind: 'blur'; readonly deviation: number }
  /** The middle of the photo, of each side so many per cent, enlarged to the whole. */
  | { readonly kind: 'crop'; readonly percent: number }
  /** Gaussian, in steps of a byte, from a fixed seed. */
  | { readonly kind: 'noise'; readonly deviation: number }
  /** A grey square; its top left corner. */
  | { readonly kind: 'patch'; readonly x: number; readonly y: number; readonly side: number };

export type VariantKind = Variant['kind'];

/** The photo changed, in its own size. */
export function applyVariant(photo: ImagePixels, variant: Variant): ImagePixels {
  switch (variant.kind) {
    case 'mirror':
      return mirrorPixels(photo);
    case 'grey':
      return greyPixels(photo);
    case 'turn':
      return turn(photo, variant.degrees);
    case 'shift':
      return shiftPixels(photo, variant);
    case 'blur':
      return blurPixels(photo, variant.deviation);
    case 'crop':
      return crop(photo, variant.percent / 100);
    case 'noise':
      return addNoise(photo, variant.deviation);
    case 'patch': {
      const { x, y, side } = variant;
      return coverPixels(photo, { x, y, width: side, height: side });
    }
  }
}

/** A photo that is not square is cut to its own proportions again. */
function turn(photo: ImagePixels, degrees: 90 | 180 | 270): ImagePixels {
  const turned = turnPixels(photo, (degrees / 90) as 1 | 2 | 3);
  if (turned.width === photo.width) return turned;
  return resamplePixels(cropPixels(turned, cropToAspect(turned, photo)), photo);
}

function crop(photo: ImagePixels, share: number): ImagePixels {
  const width = Math.max(1, Math.round(photo.width * share));
  const height = Math.max(1, Math.round(photo.height * share));
  const x = Math.floor((photo.width - width) / 2);
  const y = Math.floor((photo.height - height) / 2);
  return resamplePixels(cropPixels(photo, { x, y, width, height }), photo);
}
