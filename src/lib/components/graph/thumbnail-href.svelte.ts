import { isPrecomputed, type ShownOutput } from '$lib/state/shown-outputs';

type Paint = Pick<typeof import('$lib/paint'), 'encodeColours' | 'encodeThumbnail'>;

let paint: Paint | null = $state.raw(null);
let isComing = false;

/** Fetches the code that colours outputs: call it once there will be some. */
export function expectThumbnails(): void {
  if (paint === null && !isComing) void fetchPaint();
}

/**
 * What is shown of an op's output as the address of a small picture; null until the code that colours it has been
 * fetched. Then whoever asked in a derived value is asked again.
 */
export function thumbnailHref(output: ShownOutput): string | null {
  expectThumbnails();
  if (paint === null) return null;
  return isPrecomputed(output)
    ? paint.encodeColours(output.picture)
    : paint.encodeThumbnail(output.thumbnail);
}

/** Where it fails, the next output asks again: the drawing is whole without pictures. */
async function fetchPaint(): Promise<void> {
  isComing = true;
  try {
    paint = await import('$lib/paint');
  } catch {
    isComing = false;
  }
}
