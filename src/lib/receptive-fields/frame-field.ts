import type { Pair } from '../network';
import type { PixelRectangle } from './receptive-field-window';

/** Image pixels; x and y may be negative. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A field as a picture of it shows it. */
export interface FramedField {
  /** What the picture shows: at most `margin` pixels around the image. */
  readonly view: PixelBox;
  /** The part of the field that lies on the image; null where none does. */
  readonly inside: PixelBox | null;
  /** The field reaches past the image further than the picture shows. */
  readonly isCut: boolean;
  /** All of the image lies in the field. */
  readonly holdsImage: boolean;
  /** Part of the field's area that lies on the image, 0 to 1. */
  readonly share: number;
}

interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function toBox({ rows, columns }: PixelRectangle): PixelBox {
  const [x, y] = [columns[0], rows[0]];
  return { x, y, width: columns[1] - x + 1, height: rows[1] - y + 1 };
}

/**
 * A field alone, as a crop of the image [height, width] with what lies outside it: a field that reaches further than
 * `margin` pixels is cut there.
 */
export function frameField(full: PixelRectangle, image: Pair, margin: number): FramedField {
  const [height, width] = image;
  const field = toBox(full);
  const room = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
  const view = intersect(field, room) ?? field;
  const inside = intersect(field, { x: 0, y: 0, width, height });
  const insideArea = inside === null ? 0 : inside.width * inside.height;
  return {
    view,
    inside,
    isCut: view.width < field.width || view.height < field.height,
    holdsImage: insideArea === height * width,
    share: insideArea / (field.width * field.height)
  };
}

/** What a picture of the whole image shows, so that the fields of all cells fit as far as `margin` pixels allow. */
export function frameImage(
  corners: readonly [PixelRectangle, PixelRectangle],
  [height, width]: Pair,
  margin: number
): PixelBox {
  const image = { x: 0, y: 0, width, height };
  const [first, last] = corners.map((corner) => overhang(toBox(corner), image));
  const left = Math.min(first.left, margin);
  const top = Math.min(first.top, margin);
  return {
    x: 0 - left,
    y: 0 - top,
    width: width + left + Math.min(last.right, margin),
    height: height + top + Math.min(last.bottom, margin)
  };
}

function overhang(box: PixelBox, bounds: PixelBox): Sides {
  return {
    top: Math.max(0, bounds.y - box.y),
    right: Math.max(0, box.x + box.width - (bounds.x + bounds.width)),
    bottom: Math.max(0, box.y + box.height - (bounds.y + bounds.height)),
    left: Math.max(0, bounds.x - box.x)
  };
}

function intersect(one: PixelBox, other: PixelBox): PixelBox | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
