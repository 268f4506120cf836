import type { FieldWindow, PixelSpan } from '$lib/receptive-fields';
import type { Pair } from '$lib/network';

/** The nearest cell of a map: [row, column]. */
export function clampCell([row, column]: Pair, [height, width]: Pair): Pair {
  return [Math.max(0, Math.min(height - 1, row)), Math.max(0, Math.min(width - 1, column))];
}

export function middleCell([height, width]: Pair): Pair {
  return [Math.floor(height / 2), Math.floor(width / 2)];
}

/** What the drawing on the photo shows, in words; pixels counted from 0. */
export function speakField(field: FieldWindow | null, imageSize: Pair): string {
  if (field?.visible == null) return 'it sees no pixel of the image';
  const { full, visible, parts } = field;
  const sides = [
    `rows ${describeSpan(visible.rows)}`,
    `columns ${describeSpan(visible.columns)}`
  ].join(', ');
  const past = [
    [-full.rows[0], 'top'],
    [full.rows[1] - (imageSize[0] - 1), 'bottom'],
    [-full.columns[0], 'left'],
    [full.columns[1] - (imageSize[1] - 1), 'right']
  ] as const;
  const outside = past.filter(([pixels]) => pixels > 0);
  const shape = parts.length > 1 ? `, in ${parts.length} overlapping windows` : '';
  const cut =
    outside.length === 0
      ? ''
      : `; ${outside.map(([pixels, side]) => `${pixels} px past the ${side}`).join(', ')}`;
  return `sees ${sides}${shape}${cut}`;
}

function describeSpan([first, last]: PixelSpan): string {
  return `${first}–${last} (${last - first + 1} px)`;
}
