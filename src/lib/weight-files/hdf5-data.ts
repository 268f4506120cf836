import type { Shape } from '../network';
import type { Dtype } from './decode-tensor';
import { parseAt, uint64At } from './hdf5-bytes';
import type { Hdf5Message } from './hdf5-object';
import { readSpace } from './hdf5-space';
import { requireShape } from './weight-file';
import { refuse } from './weight-file-error';

export interface Hdf5Dataset {
  readonly shape: Shape;
  readonly dtype: Dtype;
  readonly start: number;
  readonly sizeBytes: number;
}

/** Where a dataset's values lie; null for a group. Throws WeightFileError where they are packed. */
export function findDataset(name: string, messages: readonly Hdf5Message[]): Hdf5Dataset | null {
  const messageOf = (type: number) => messages.find((message) => message.type === type);
  const [space, type, layout] = [messageOf(0x01), messageOf(0x03), messageOf(0x08)];
  if (space === undefined || type === undefined || layout === undefined) return null;
  return parseAt(layout.byte, () => {
    const { data } = layout;
    const isContiguous = [3, 4].includes(data.getUint8(0)) && data.getUint8(1) === 1;
    if (!isContiguous || messageOf(0x0b) !== undefined) {
      refuse({ kind: 'not-read', feature: 'hdf5-chunks', detail: name });
    }
    return {
      shape: requireShape(readSpace(space.data), name),
      dtype: readFloatType(name, type.data),
      start: uint64At(data, 2),
      sizeBytes: uint64At(data, 10)
    };
  });
}

const floatTypes: Readonly<Record<number, Dtype>> = { 2: 'float16', 4: 'float32', 8: 'float64' };

function readFloatType(tensor: string, data: DataView): Dtype {
  const kind = data.getUint8(0) & 15;
  const dtype = floatTypes[data.getUint32(4, true)];
  if (kind === 0) return 'int64';
  if (kind !== 1 || dtype === undefined) {
    return refuse({ kind: 'unknown-dtype', tensor, dtype: `HDF5 ${kind}` });
  }
  if ((data.getUint8(1) & 1) !== 0) {
    refuse({ kind: 'not-read', feature: 'big-endian', detail: tensor });
  }
  return dtype;
}
