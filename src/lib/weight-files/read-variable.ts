import type { WantedTensor } from './naming-scheme';
import type { WeightFile } from './weight-file';

/** Values of a matched variable in its own shape: kernels [height, width, in, out]. */
export async function readVariable(
  file: WeightFile,
  { tensor, layout, variable }: WantedTensor,
  signal: AbortSignal
): Promise<Float32Array> {
  const values = await file.read(tensor, signal);
  return layout === 'as-is' ? values : moveOutLast(values, variable.shape);
}

/** [out, in, height, width] to [height, width, in, out]. */
function moveOutLast(values: Float32Array, shape: readonly number[]): Float32Array {
  const [height, width, ins, outs] = shape;
  const window = height * width;
  const moved = new Float32Array(values.length);
  let from = 0;
  for (let out = 0; out < outs; out++) {
    for (let input = 0; input < ins; input++) {
      for (let place = 0; place < window; place++) {
        moved[(place * ins + input) * outs + out] = values[from++];
      }
    }
  }
  return moved;
}
