import type { Pair } from '../network';
import { measureTensor } from '../tensors';
import type { ClassFactors } from './class-map';

export interface ClassAtCell {
  readonly classIndex: number;
  /** M_c at the cell. */
  readonly value: number;
}

/**
 * The other way round: the classes whose maps are highest at one cell [row, column], highest first. Softmax looks at
 * differences alone, so that what all classes have in common there decides nothing. The classes in `also` stand in the list wherever
 * they rank.
 */
export function rankClassesAt(
  { features, kernel, bias, window }: ClassFactors,
  [row, column]: Pair,
  { count, also = [] }: { readonly count: number; readonly also?: readonly number[] }
): readonly ClassAtCell[] {
  const { width, channels } = measureTensor(features);
  const classes = bias.length;
  const values = new Float64Array(classes);
  const isRead = row < window[0] && column < window[1];
  for (let channel = 0; isRead && channel < channels; channel++) {
    const feature = features.data[(row * width + column) * channels + channel];
    // After ReLU most are 0.
    if (feature === 0) continue;
    const from = channel * classes;
    for (let index = 0; index < classes; index++) {
      values[index] += feature * kernel.data[from + index];
    }
  }
  return Array.from(values.keys())
    .sort((a, b) => values[b] - values[a] || a - b)
    .filter((classIndex, rank) => rank < count || also.includes(classIndex))
    .map((classIndex) => ({ classIndex, value: values[classIndex] }));
}
