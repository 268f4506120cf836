import { measureTensor, type FeatureMap, type Tensor } from './tensor';

/** Copies one channel out of NHWC into [height, width]. Throws RangeError where there is no such channel. */
export function sliceChannel(tensor: Tensor, channel: number): FeatureMap {
  const { height, width, channels } = measureTensor(tensor);
  if (!Number.isInteger(channel) || channel < 0 || channel >= channels) {
    throw new RangeError(`Channel ${channel}: expected 0 to ${channels - 1}.`);
  }
  const data = new Float32Array(height * width);
  for (let i = 0, from = channel; i < data.length; i++, from += channels) {
    data[i] = tensor.data[from];
  }
  return { height, width, data };
}
