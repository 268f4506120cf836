import {
  measureRange,
  sliceChannel,
  type ColourScale,
  type FeatureMap,
  type Tensor,
  type ValueRange
} from '$lib/tensors';

/** One channel of A and of B. */
export interface MapsOfBoth {
  readonly a: FeatureMap;
  readonly b: FeatureMap;
  /** A − B. */
  readonly difference: FeatureMap;
  /** Of A and B together; signed ones diverge around 0. */
  readonly scale: ColourScale;
  /** Largest size of A − B. */
  readonly limit: number;
}

/** Throws RangeError where the tensors have no such channel. */
export function compareMaps(
  { a, b }: { readonly a: Tensor; readonly b: Tensor },
  channel: number
): MapsOfBoth {
  const [first, second] = [sliceChannel(a, channel), sliceChannel(b, channel)];
  const data = first.data.map((value, at) => value - second.data[at]);
  const ranges = [measureRange(first.data), measureRange(second.data)];
  const difference = measureRange(data);
  return {
    a: first,
    b: second,
    difference: { ...first, data },
    scale: scaleOf({
      min: Math.min(...ranges.map(({ min }) => min)),
      max: Math.max(...ranges.map(({ max }) => max))
    }),
    limit: Math.max(Math.abs(difference.min), Math.abs(difference.max))
  };
}

/** Of differences up to this size: 0 is in the middle. */
export function differenceScale(limit: number): ColourScale {
  return { ramp: 'diverging', range: { min: -limit, max: limit }, floor: null };
}

function scaleOf(range: ValueRange): ColourScale {
  if (range.min < 0) return differenceScale(Math.max(-range.min, range.max));
  return { ramp: 'sequential', range, floor: null };
}
