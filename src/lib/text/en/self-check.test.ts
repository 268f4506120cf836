import { expect, test } from 'vitest';
import type { BackendReport } from '../../inference';
import { selfCheck } from './self-check';

const webgl: BackendReport = {
  name: 'webgl',
  renderer: 'NVIDIA GeForce',
  reason: { kind: 'webgl-fit', isAsked: false, softwareRenderer: null, hasHalfPrecision: false },
  threads: null,
  losses: 0
};
const endPoint = (name: string, error: number, measure: 'shape' | 'sums' = 'sums') => ({
  name,
  error,
  measure,
  isWithin: error <= 1e-4
});
const report = (endPoints: readonly ReturnType<typeof endPoint>[]) =>
  ({ backend: webgl, precision: 'float32', tolerance: 1e-4, endPoints }) as const;

test('a device that passes is told in one line', () => {
  expect(selfCheck.result(report([endPoint('Mixed_5b', 2e-6), endPoint('Mixed_7c', 3e-6)]))).toBe(
    '2 of 2 end points within 1e−4, WebGL, NVIDIA GeForce.'
  );
});

test('what failed is named, with by how much', () => {
  const failed = [
    endPoint('Mixed_5b', 0.0123),
    endPoint('Mixed_5c', Infinity),
    endPoint('Mixed_5d', Infinity, 'shape'),
    endPoint('Mixed_6a', 0.5)
  ];
  expect(selfCheck.result(report(failed.slice(0, 1)))).toMatch(/Mixed_5b is off by 0.0123\.$/);
  expect(selfCheck.result(report(failed))).toBe(
    '0 of 4 end points within 1e−4, WebGL, NVIDIA GeForce. Mixed_5b is off by 0.0123, ' +
      'Mixed_5c holds values that are no numbers, Mixed_5d has another shape and 1 more fail.'
  );
});

test('a run, its weights and the comparison are told as they go on', () => {
  const ops = { done: 12, total: 94 };
  const fetched = { loadedBytes: 3.1e6, totalBytes: 21.8e6 };
  const compared = { done: 4, total: 18 };
  const programs = { done: 73, total: 118 };
  expect([
    selfCheck.progress({ weights: null, programs: null, ops: null, compared: null }),
    selfCheck.progress({ weights: fetched, programs: null, ops, compared: null }),
    selfCheck.progress({ weights: fetched, programs, ops: null, compared: null }),
    selfCheck.progress({ weights: null, programs: null, ops, compared: null }),
    selfCheck.progress({ weights: null, programs: null, ops, compared })
  ]).toEqual([
    'Starting the engine',
    '3.10 MB of 21.8 MB of weights',
    '73 of 118 GPU programs',
    '12 of 94 ops',
    '4 of 18 end points compared'
  ]);
});

test('weights that cannot be fetched are named, and that nothing was checked', () => {
  const fault = { kind: 'no-connection', file: 'Mixed_5b-1.bin' } as const;
  expect(selfCheck.fault({ kind: 'weights-failed', fault })).toMatch(
    /^Nothing was checked\. Mixed_5b-1\.bin could not be fetched/
  );
});
