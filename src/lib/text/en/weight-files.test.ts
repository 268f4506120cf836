import { expect, it } from 'vitest';
import { weightFiles } from './weight-files';

it('counts one kernel as one', () => {
  expect(weightFiles.fault({ kind: 'not-inception-v3', tensors: 4, kernels: 1 })).toContain(
    'the file has 4 tensors, among them 1 kernel, and'
  );
});

it('says what to do about a feature that is not read', () => {
  expect(weightFiles.fault({ kind: 'not-read', feature: 'hdf5-version', detail: 8 })).toBe(
    'The file cannot be read here: at byte 8 it has a version of HDF5 that Keras does not write. Load it in Keras, and save it again from there.'
  );
});
