import { expect, it } from 'vitest';
import { slimConventions } from '../weights';
import { scalePixels } from './preprocess';

const image = { width: 2, height: 1, data: Uint8ClampedArray.of(0, 51, 255, 9, 128, 64, 32, 0) };

it('scales to [−1, 1] with Slim’s conventions, exactly as x / 127.5 − 1, and drops alpha', () => {
  const expected = [0, 51, 255, 128, 64, 32].map((value) => value / 127.5 - 1);
  expect(scalePixels(image, slimConventions.inputScaling)).toEqual(Float32Array.from(expected));
});

it('takes mean and deviation channel by channel', () => {
  const mean = [0.485, 0.456, 0.406] as const;
  const deviation = [0.229, 0.224, 0.225] as const;
  const values = scalePixels(image, { mean, deviation });
  [0, 51, 255, 128, 64, 32].forEach((value, index) => {
    const channel = index % 3;
    const expected = (value / 255 - mean[channel]) / deviation[channel];
    expect(values[index]).toBeCloseTo(expected, 5);
  });
});
