import { expect, it } from 'vitest';
import { faultOf } from './__fixtures__/fault-of';
import { dequantise, dequantiseScaled } from './dequantise';

it('maps 8-bit codes to scale · q + min, rounded once to float32', () => {
  const values = dequantise(Uint8Array.of(0, 1, 128, 255), { name: 'a', scale: 0.1, min: -3.7 });
  expect(values).toEqual(Float32Array.of(-3.7, 0.1 - 3.7, 0.1 * 128 - 3.7, 0.1 * 255 - 3.7));
});

it.each([
  ['NaN', { scale: NaN, min: 0 }],
  ['an infinite minimum', { scale: 1, min: -Infinity }],
  ['values beyond float32', { scale: 1e38, min: 0 }]
])('refuses %s with the tensor’s name', async (_, quantisation) => {
  const fault = await faultOf(() =>
    dequantise(Uint8Array.of(0), { name: 'a/weights', ...quantisation })
  );
  expect(fault).toMatchObject({ kind: 'not-finite', tensor: 'a/weights' });
});

it('multiplies the values of a kernel by those of their output channels, with the results of two passes', () => {
  const codes = Uint8Array.from({ length: 2 * 3 * 256 }, (_, i) => i % 256);
  const quantisation = { name: 'a/weights', scale: 0.0123, min: -1.7 };
  const channels = Float64Array.of(1 / 3, -2.7, Math.PI);
  const values = new Float32Array(codes.length);
  dequantiseScaled(codes, { ...quantisation, channels }, values);
  const plain = dequantise(codes, quantisation);
  expect(values).toEqual(plain.map((value, i) => value * channels[i % 3]));
});
