import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNetwork, outputOpOf } from '$lib/network';
import { aboveEntry } from '$lib/tensors';
import { prepareMaps, type MapRequest } from './prepare-maps';

const network = buildNetwork();
const opOf = (endPoint: string) => {
  const op = outputOpOf(network, endPoint);
  if (!op) throw new Error(`No end point ${endPoint}`);
  return op;
};
const maps: Omit<MapRequest, 'scale'> = {
  tensor: { shape: [1, 2, 2, 32], data: Float32Array.from({ length: 128 }, (_, i) => i) },
  op: opOf('Conv2d_1a_3x3'),
  order: { kind: 'computed' },
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
  expect(prepared?.scales).toMatchObject({
    kind: 'tensor',
    scale: { range: { min: 0, max: 127 } }
  });
});

test('the robust scale leaves the highest half percent out, and counts them', async () => {
  const data = Float32Array.from({ length: 128 * 10 }, (_, i) => i);
  const tensor = { shape: [1, 4, 10, 32], data };
  const prepared = await prepareMaps(
    { ...maps, tensor, scale: 'robust' },
    { known: null, signal: never }
  );
  // 0.995 of 1,280 is 1,273.6.
  expect(prepared?.scales).toMatchObject({
    kind: 'robust',
    scale: { range: { min: 0, max: 1273 } }
  });
  expect(prepared?.atlas.counts[aboveEntry]).toBe(6);
});

test('a vector has no scale per channel', async () => {
  const vector: Omit<MapRequest, 'scale'> = {
    tensor: { shape: [1, 3], data: Float32Array.of(1, 2, 3) },
    op: opOf('Predictions'),
    order: { kind: 'computed' },
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
  expect(next?.scales.kind).toBe('channel');
});

test('another order colours nothing anew', async () => {
  const known = await prepareMaps({ ...maps, scale: 'tensor' }, { known: null, signal: never });
  const next = await prepareMaps(
    { ...maps, scale: 'tensor', order: { kind: 'strongest' } },
    { known, signal: never }
  );
  expect(next?.atlas).toBe(known?.atlas);
  // Every channel is higher than the one before it.
  expect(next?.ranking?.slice(0, 3)).toEqual([31, 30, 29]);
});

test('likeness to a channel that is not there is no order', async () => {
  const prepared = await prepareMaps(
    { ...maps, scale: 'tensor', order: { kind: 'similar', channel: 32 } },
    { known: null, signal: never }
  );
  expect(prepared).toMatchObject({ order: { kind: 'computed' }, ranking: null });
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
