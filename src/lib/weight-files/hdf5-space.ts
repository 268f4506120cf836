import { uint64At } from './hdf5-bytes';

/** The sizes in a dataspace message, unchecked. */
export function readSpace(data: DataView): number[] {
  const first = data.getUint8(0) === 1 ? 8 : 4;
  return Array.from({ length: data.getUint8(1) }, (_, axis) => uint64At(data, first + 8 * axis));
}
