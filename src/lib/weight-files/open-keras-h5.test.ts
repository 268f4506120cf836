import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countElements } from '../network';
import { faultOf, openBytes } from './__fixtures__/open-bytes';

const { signal } = new AbortController();

/** Written by h5py itself: `__fixtures__/h5py/write_files.py`. */
function readFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`__fixtures__/h5py/${name}`, import.meta.url)));
}

const shapes = [[3, 3, 2, 4], [1, 3, 4, 2], [4], [4], [4]];

describe.each([
  ['fixed-names.h5', 'keras-h5', ['conv2d_2', 'conv2d_10', 'batch_normalization_2']],
  ['variable-names.h5', 'keras-h5', ['conv2d_2', 'conv2d_10', 'batch_normalization_2']],
  ['numbered.weights.h5', 'keras-h5', ['layers', 'layers', 'layers']],
  ['ordered.weights.h5', 'keras-h5', ['layers', 'layers', 'layers']],
  ['model.keras', 'keras-zip', ['layers', 'layers', 'layers']]
])('%s', (name, format, [first]) => {
  it('is read, kernels in the order of the layers, without those of an optimizer', async () => {
    const file = await openBytes(readFixture(name));
    expect(file.format).toBe(format);
    expect(file.tensors).toHaveLength(5);
    expect(file.tensors.some((tensor) => tensor.name.startsWith(first))).toBe(true);
    const kernels = file.tensors.filter(({ shape }) => shape.length === 4);
    expect(kernels.map(({ shape }) => shape)).toEqual(shapes.slice(0, 2));
    for (const [start, kernel] of kernels.entries()) {
      const counted = Float32Array.from({ length: countElements(kernel.shape) }, (_, i) => {
        return (start + i) / 4;
      });
      expect(await file.read(kernel.name, signal)).toEqual(counted);
    }
  });
});

it('compressed data are refused by name', async () => {
  const fault = { kind: 'not-read', feature: 'hdf5-chunks', detail: 'layers/conv2d/vars/0' };
  expect(await faultOf(readFixture('packed.weights.h5'))).toEqual(fault);
});
