import type { ImagePixels } from '../pixels';

/** Whether two pictures give the network the same input: alpha does not count. */
export function isSameImage(a: ImagePixels, b: ImagePixels): boolean {
  if (a === b) return true;
  if (a.width !== b.width || a.height !== b.height) return false;
  return a.data.every((value, index) => index % 4 === 3 || value === b.data[index]);
}
