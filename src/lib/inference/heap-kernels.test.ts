import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import './__fixtures__/node-engine';
import { HeapKernels } from './heap-kernels';

const shape = [1, 1, 2, 3] as const;

beforeAll(async () => {
  await setBackend('wasm');
});

it('a kernel that is written where it was placed is the tensor’s, without a copy', async () => {
  const kernels = new HeapKernels();
  const before = memory().numTensors;
  const values = kernels.place(shape)!;
  values.set([1, 2, 3, 4, 5, 6]);
  const tensor = kernels.take(values, shape);
  expect(tensor.shape).toEqual(shape);
  expect(await tensor.data()).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6));
  expect(memory().numTensors).toBe(before + 1);
  tensor.dispose();
});

it('a kernel that lies elsewhere is copied', async () => {
  const kernels = new HeapKernels();
  const tensor = kernels.take(Float32Array.of(6, 5, 4, 3, 2, 1), shape);
  expect(await tensor.data()).toEqual(Float32Array.of(6, 5, 4, 3, 2, 1));
  tensor.dispose();
});

it('a place that was not used is given back', () => {
  const kernels = new HeapKernels();
  const before = memory().numTensors;
  kernels.place(shape);
  kernels.place(shape);
  expect(memory().numTensors).toBe(before + 1);
  kernels.dispose();
  expect(memory().numTensors).toBe(before);
});
