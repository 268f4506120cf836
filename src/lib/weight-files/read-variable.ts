import { scaleChannels, type StoredKernel } from '../weights';
import type { WantedTensor } from './naming-scheme';
import type { WeightFile } from './weight-file';

/** Values of a matched variable in its own shape: kernels [height, width, in, out]. */
export async function readVariable(
  file: WeightFile,
  wanted: WantedTensor,
  signal: AbortSignal
): Promise<Float32Array> {
  if (wanted.layout === 'as-is') return file.read(wanted.tensor, signal);
  const kernel = await readKernel(file, wanted, signal);
  const values = new Float32Array(kernel.length);
  kernel.decode(values, null);
  return values;
}

/** A kernel that has been read, and is brought into the order of its shape where its values are wanted: no third copy. */
export async function readKernel(
  file: WeightFile,
  { tensor, layout, variable }: WantedTensor,
  signal: AbortSignal
): Promise<StoredKernel> {
  const values = await file.read(tensor, signal);
  return {
    length: values.length,
    decode(target, scale) {
      if (layout === 'as-is') target.set(values);
      else moveOutLast(values, variable.shape, target);
      if (scale !== null) scaleChannels(target, scale);
    }
  };
}

/** [out, in, height, width] to [height, width, in, out]. */
function moveOutLast(values: Float32Array, shape: readonly number[], target: Float32Array): void {
  const [height, width, ins, outs] = shape;
  const window = height * width;
  let from = 0;
  for (let out = 0; out < outs; out++) {
    for (let input = 0; input < ins; input++) {
      for (let place = 0; place < window; place++) {
        target[(place * ins + input) * outs + out] = values[from++];
      }
    }
  }
}
