import type { Pair } from '../../network';
import type { CellField, ChannelSource, PixelRectangle, PixelSpan } from '../../receptive-fields';
import { numbers } from './numbers';

/** The photo beside an enlarged map: what the cell that is read sees of it. */
export const fieldPicture = {
  title: 'What this cell sees of the photo',
  picture: (photo: string, seen: string) => `${photo}; ${seen}`,
  noPhoto: 'No photo',
  seen: (cell: Pair, field: CellField, image: Pair) =>
    `Row ${cell[0]}, column ${cell[1]} ${sees(field, image)}. ${share(field, image)}`,
  /** Of a channel that a concat has taken from another op. */
  source: ({ scope, channel }: ChannelSource) =>
    `It is channel ${channel} of ${scope}, whose field this is.`,
  middle: ({ rows, columns }: PixelRectangle) =>
    `Most paths lead to the middle: with equal weights, half would come from the ${length(rows)} middle rows, and half from the ${length(columns)} middle columns (dashed).`,
  pick: 'Click the photo to read the nearest cell.'
};

function sees({ visible }: CellField, image: Pair): string {
  if (visible === null) return 'sees no pixel of the photo';
  const { rows, columns } = visible;
  const isWhole = pixels(rows) === image[0] && pixels(columns) === image[1];
  const what = `rows ${span(rows)} and columns ${span(columns)}`;
  return isWhole ? `sees the whole photo, ${what}` : `sees ${what}`;
}

function share({ full, framed }: CellField, image: Pair): string {
  const size = `${length(full.rows)}×${length(full.columns)} px`;
  if (framed.share === 1) return `Its field of ${size} lies on the photo whole.`;
  const isLarger = pixels(full.rows) > image[0] && pixels(full.columns) > image[1];
  const larger = isLarger ? `, larger than the photo of ${image[0]}×${image[1]} px` : '';
  return `Of its field of ${size}${larger}, ${numbers.share(framed.share)} lies on the photo; the hatched rest is padding.`;
}

function span([first, last]: PixelSpan): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function length(of: PixelSpan): string {
  return numbers.count(pixels(of));
}

function pixels([first, last]: PixelSpan): number {
  return last - first + 1;
}
