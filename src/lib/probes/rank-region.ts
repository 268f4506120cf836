import type { Pair } from '../network';
import { measureTensor, type Tensor } from '../tensors';

/** Cells whose centres lie in a box: first and last row, first and last column. */
export interface CellBox {
  readonly rows: Pair;
  readonly columns: Pair;
}

/** One entry per channel. */
export interface RegionMeans {
  readonly inside: Float32Array;
  readonly outside: Float32Array;
  readonly insideCells: number;
  readonly outsideCells: number;
}

/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

/** Means over the cells in the box and over all others, in short steps. A side without cells has the mean 0. */
export function* averageRegionInSteps(tensor: Tensor, box: CellBox): Generator<void, RegionMeans> {
  const { height, width, channels } = measureTensor(tensor);
  const sums = [new Float64Array(channels), new Float64Array(channels)] as const;
  const cellsPerStep = Math.max(1, Math.floor(valuesPerStep / channels));
  for (let cell = 0, offset = 0; cell < height * width; cell++) {
    const sum = sums[isInside(box, Math.floor(cell / width), cell % width) ? 0 : 1];
    for (let channel = 0; channel < channels; channel++, offset++) {
      sum[channel] += tensor.data[offset];
    }
    if ((cell + 1) % cellsPerStep === 0) yield;
  }
  const insideCells = (box.rows[1] - box.rows[0] + 1) * (box.columns[1] - box.columns[0] + 1);
  const outsideCells = height * width - insideCells;
  return {
    inside: Float32Array.from(sums[0], (sum) => sum / Math.max(1, insideCells)),
    outside: Float32Array.from(sums[1], (sum) => sum / Math.max(1, outsideCells)),
    insideCells,
    outsideCells
  };
}

function isInside({ rows, columns }: CellBox, row: number, column: number): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
}

export interface RankedChannel {
  readonly channel: number;
  readonly inside: number;
  readonly outside: number;
  /** Mean inside − mean outside, in units of the spread. */
  readonly lead: number;
}

/**
 * The channels that are stronger inside than outside, by how much, the largest lead first; of equal ones the lower
 * index. `spread` is one for all channels, so the order is that of the plain differences. Empty where either side has no
 * cells or the spread is 0.
 */
export function rankByLead(means: RegionMeans, spread: number): readonly RankedChannel[] {
  if (means.insideCells === 0 || means.outsideCells === 0 || !(spread > 0)) return [];
  const ranked: RankedChannel[] = [];
  for (const [channel, inside] of means.inside.entries()) {
    const outside = means.outside[channel];
    const lead = (inside - outside) / spread;
    if (lead > 0) ranked.push({ channel, inside, outside, lead });
  }
  return ranked.sort((one, other) => other.lead - one.lead || one.channel - other.channel);
}
