import { robustScale, robustShare } from './choose-scales';
import { entryOf, type ColourScale } from './colour-scale';
import { finish } from './finish';
import type { RampName } from './palette-entries';
import { percentileOfMagnitudes } from './percentile';
import { measureRange } from './statistics';
import type { FeatureMap } from './tensor';

/** A map as it is seen: not its values, but the colour of each cell. */
export interface ColouredMap {
  readonly height: number;
  readonly width: number;
  readonly ramp: RampName;
  /** Entries of the ramp's palette, [height, width] row by row from the top. */
  readonly entries: Uint8Array;
}

/** Colours every cell. */
export function colourMap(map: FeatureMap, scale: ColourScale): ColouredMap {
  const { height, width, data } = map;
  const entries = Uint8Array.from(data, (value) => entryOf(scale, value));
  return { height, width, ramp: scale.ramp, entries };
}

/** Means over blocks of whole cells, so that no side is longer than `longestSide`; smaller maps as they are. */
export function averageDown(map: FeatureMap, longestSide: number): FeatureMap {
  const rowStep = Math.ceil(map.height / longestSide);
  const columnStep = Math.ceil(map.width / longestSide);
  if (rowStep === 1 && columnStep === 1) return map;
  const height = Math.ceil(map.height / rowStep);
  const width = Math.ceil(map.width / columnStep);
  const sums = new Float32Array(height * width);
  const counts = new Uint16Array(height * width);
  for (let y = 0; y < map.height; y++) {
    for (let x = 0; x < map.width; x++) {
      const block = Math.floor(y / rowStep) * width + Math.floor(x / columnStep);
      sums[block] += map.data[y * map.width + x];
      counts[block]++;
    }
  }
  return { height, width, data: sums.map((sum, block) => sum / counts[block]) };
}

/** Longest side of a small picture, in cells: a node of the drawing shows no more pixels than this a side. */
const longestSide = 80;

/** The small picture of an op's output, on the robust scale of the picture's own values. */
export function colourThumbnail(map: FeatureMap): ColouredMap {
  const small = averageDown(map, longestSide);
  const percentile = finish(percentileOfMagnitudes(small.data, robustShare));
  return colourMap(small, robustScale(measureRange(small.data), percentile));
}
