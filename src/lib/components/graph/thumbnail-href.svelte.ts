import type { FeatureMap } from '$lib/tensors';

type Encode = (map: FeatureMap) => string;

let encode: Encode | null = $state.raw(null);
let isComing = false;

/**
 * An op's output as the address of a small picture; null until the code that colours it has been fetched, with the
 * first output. Then whoever asked in a derived value is asked again.
 */
export function thumbnailHref(map: FeatureMap): string | null {
  if (encode === null && !isComing) void fetchEncoder();
  return encode === null ? null : encode(map);
}

/** Where it fails, the next output asks again: the drawing is whole without pictures. */
async function fetchEncoder(): Promise<void> {
  isComing = true;
  try {
    encode = (await import('$lib/paint')).encodeThumbnail;
  } catch {
    isComing = false;
  }
}
