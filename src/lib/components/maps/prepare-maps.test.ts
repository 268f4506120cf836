import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNetwork, outputOpOf } from '$lib/network';
import { prepareMaps } from './prepare-maps';

const network = buildNetwork();
const opOf = (endPoint: string) => {
  const op = outputOpOf(network, endPoint);
  if (!op) throw new Error(`No end point ${endPoint}`);
  return op;
};
const maps = {
  tensor: { shape: [1, 2, 2, 32], data: Float32Array.from({ length: 128 }, (_, i) => i) },
  op: opOf('Conv2d_1a_3x3'),
  isUntrained: false
};
const never = new AbortController().signal;

beforeEach(() => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ putImageData() {} });
    }
  );
  vi.stubGlobal('ImageData', class {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('the shared scale spans the whole tensor', async () => {
  const prepared = await prepareMaps({ ...maps, scale: 'tensor' }, { known: null, signal: never });
  expect(prepared?.ranges).toEqual({ kind: 'tensor', range: { min: 0, max: 127 } });
});

test('a vector has no scale per channel', async () => {
  const vector = {
    tensor: { shape: [1, 3], data: Float32Array.of(1, 2, 3) },
    op: opOf('Predictions'),
    isUntrained: true
  };
  const prepared = await prepareMaps(
    { ...vector, scale: 'channel' },
    { known: null, signal: never }
  );
  expect(prepared).toMatchObject({ isVector: true, scale: 'tensor', noun: 'class' });
});

test('another scale reads the same tensor only once', async () => {
  const known = await prepareMaps({ ...maps, scale: 'tensor' }, { known: null, signal: never });
  const next = await prepareMaps({ ...maps, scale: 'channel' }, { known, signal: never });
  expect(next?.statistics).toBe(known?.statistics);
  expect(next?.ranges.kind).toBe('channel');
});

test('an aborted preparation gives nothing', async () => {
  const controller = new AbortController();
  const pending = prepareMaps(
    { ...maps, scale: 'tensor' },
    { known: null, signal: controller.signal }
  );
  controller.abort();
  expect(await pending).toBeNull();
});
