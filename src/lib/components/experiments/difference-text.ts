import { formatCount, type Pair, type Shape } from '$lib/network';

const minus = '−';
const noBreakSpace = '\u00a0';

function signed(value: number, text: string): string {
  return `${value < 0 ? minus : '+'}${text}`;
}

/** `−12,096`, `+5`; `same` where nothing changed. */
export function differenceText(original: number, edited: number): string {
  const difference = edited - original;
  return difference === 0 ? 'same' : signed(difference, formatCount(Math.abs(difference)));
}

/** `−16 %`, `+0.26 %`, unbreakable; empty where nothing changed or there was nothing before. */
export function percentText(original: number, edited: number): string {
  if (original === 0 || edited === original) return '';
  const percent = Math.abs(edited / original - 1) * 100;
  const rounded = percent >= 100 ? Math.round(percent) : Number(percent.toPrecision(2));
  return `${signed(edited - original, formatCount(rounded))}${noBreakSpace}%`;
}

/** `+16`; height and width by name where they change differently. */
export function pairDifferenceText(original: Pair | null, edited: Pair | null): string {
  if (original === null || edited === null) return '';
  const [height, width] = [0, 1].map((axis) => differenceText(original[axis], edited[axis]));
  return height === width ? height : shapeDifferenceText([1, ...original], [1, ...edited]);
}

const axisNames = ['batch', 'height', 'width', 'channels'];

/** `−32 channels`; the axes that changed, one after the other. */
export function shapeDifferenceText(original: Shape, edited: Shape): string {
  const changes = edited.flatMap((size, axis) =>
    size === original[axis]
      ? []
      : [`${differenceText(original[axis] ?? 0, size)} ${axisNames[axis] ?? ''}`.trim()]
  );
  return changes.length === 0 ? 'same' : changes.join(', ');
}
