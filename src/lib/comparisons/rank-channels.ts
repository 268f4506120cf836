import { measureTensor, type Tensor } from '../tensors';

export interface ChannelDifference {
  readonly channel: number;
  /** Root of the mean square of B − A over the channel's cells, in units of the activation. */
  readonly distance: number;
  /** Mean of B − A. */
  readonly meanChange: number;
}

/** Values read per step: a few milliseconds on a slow laptop. */
const valuesPerStep = 1 << 17;

/**
 * Channels of two outputs of one op, those that differ most first, equal ones in order. In short steps. Throws RangeError
 * where the two have not one shape.
 */
export function* rankChannelsInSteps(
  a: Tensor,
  b: Tensor
): Generator<void, readonly ChannelDifference[]> {
  const { height, width, channels } = measureTensor(a);
  if (b.data.length !== a.data.length) {
    throw new RangeError(`${b.data.length} values beside ${a.data.length}: expected as many.`);
  }
  const squares = new Float64Array(channels);
  const sums = new Float64Array(channels);
  const cells = height * width;
  const cellsPerStep = Math.max(1, Math.floor(valuesPerStep / channels));
  for (let start = 0; start < cells; start += cellsPerStep) {
    const end = Math.min(cells, start + cellsPerStep) * channels;
    for (let at = start * channels; at < end;) {
      for (let channel = 0; channel < channels; channel++, at++) {
        const difference = b.data[at] - a.data[at];
        squares[channel] += difference * difference;
        sums[channel] += difference;
      }
    }
    yield;
  }
  return Array.from(squares, (sum, channel) => ({
    channel,
    distance: Math.sqrt(sum / cells),
    meanChange: sums[channel] / cells
  })).sort((first, second) => second.distance - first.distance || first.channel - second.channel);
}
