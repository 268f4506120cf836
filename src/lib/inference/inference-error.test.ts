import { expect, it } from 'vitest';
import { WeightsError } from '../weights';
import { canRetry, faultOf, InferenceError, type InferenceFault } from './inference-error';

const missing = { kind: 'missing-file', file: 'a.bin' } as const;
const gone: InferenceFault = { kind: 'worker-gone' };
const badImage: InferenceFault = { kind: 'wrong-image-size', held: [1, 1], wanted: [75, 75] };

it.each([
  ['a lost context', { kind: 'context-lost' }, true],
  ['a worker that has ended', gone, true],
  ['a silent device', { kind: 'device-silent', silentMs: 1 }, true],
  ['an error of the worker', { kind: 'worker-broken', detail: '' }, false],
  ['bad weights', { kind: 'weights-failed', fault: missing }, false],
  ['a bad image', badImage, false]
] as const)('%s: the run starts again by itself: %s', (_, fault, isLoss) => {
  expect(new InferenceError(fault).isLoss).toBe(isLoss);
});

it('trying again is offered, but for what cannot be run', () => {
  expect(canRetry(gone)).toBe(true);
  expect(canRetry({ kind: 'weights-failed', fault: missing })).toBe(true);
  expect(canRetry(badImage)).toBe(false);
});

it('whatever was thrown has facts', () => {
  expect(faultOf(new InferenceError(gone))).toEqual(gone);
  const weightsFailed = { kind: 'weights-failed', fault: missing };
  expect(faultOf(new WeightsError(missing))).toEqual(weightsFailed);
  expect(faultOf(new TypeError('no'))).toEqual({ kind: 'computation-failed', detail: 'no' });
});
