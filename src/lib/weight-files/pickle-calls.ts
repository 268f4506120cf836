import {
  PickleGlobal,
  PickleStorage,
  PickleTensor,
  storageDtypes,
  type PickleValue
} from './pickle-values';

/** ('storage', torch.FloatStorage, key, device, length); undefined where it is something else. */
export function openStorage(id: PickleValue): PickleStorage | undefined {
  if (!Array.isArray(id)) return undefined;
  const [kind, type, key, , length] = id;
  if (kind !== 'storage' || !(type instanceof PickleGlobal)) return undefined;
  const dtype = storageDtypes[type.name];
  if (dtype === undefined || typeof key !== 'string' || !isCount(length)) return undefined;
  return new PickleStorage(key, dtype, length);
}

/** (storage, offset, size, stride, requires_grad, backward_hooks); undefined where they are something else. */
export function rebuildTensor(given: readonly PickleValue[]): PickleTensor | undefined {
  const [storage, offset, shape, strides] = given;
  if (!(storage instanceof PickleStorage) || !isCount(offset)) return undefined;
  if (!isCounts(shape) || !isCounts(strides) || shape.length !== strides.length) return undefined;
  return new PickleTensor(storage, offset, shape, strides);
}

function isCount(value: PickleValue): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isCounts(value: PickleValue): value is number[] {
  return Array.isArray(value) && value.every(isCount);
}
