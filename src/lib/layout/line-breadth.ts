const thinnest = 0.8;
const perChannel = 3.4 / 2048;

/** Breadth of a line that carries so many channels, in drawing units. */
export function breadthOf(channels: number): number {
  return Math.round(100 * (thinnest + Math.min(channels, 4096) * perChannel)) / 100;
}
