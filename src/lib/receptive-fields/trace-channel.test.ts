import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { traceChannel } from './trace-channel';

const network = buildNetwork();
const trace = (scope: string, channel: number) => {
  const source = traceChannel(network, { scope: `InceptionV3/${scope}`, channel });
  return [source.scope.replace('InceptionV3/', ''), source.channel];
};

// Mixed_5b: 64 + 64 + 96 + 32; Mixed_7c: 320 + (384 + 384) + (384 + 384) + 192.
test.each([
  ['Mixed_5b/concat', 0, 'Mixed_5b/Branch_0/Conv2d_0a_1x1', 0],
  ['Mixed_5b/concat', 63, 'Mixed_5b/Branch_0/Conv2d_0a_1x1', 63],
  ['Mixed_5b/concat', 64, 'Mixed_5b/Branch_1/Conv2d_0b_5x5', 0],
  ['Mixed_5b/concat', 255, 'Mixed_5b/Branch_3/Conv2d_0b_1x1', 31],
  ['Mixed_7c/concat', 319, 'Mixed_7c/Branch_0/Conv2d_0a_1x1', 319],
  ['Mixed_7c/concat', 320, 'Mixed_7c/Branch_1/Conv2d_0b_1x3', 0],
  ['Mixed_7c/concat', 320 + 384, 'Mixed_7c/Branch_1/Conv2d_0c_3x1', 0],
  ['Mixed_7c/concat', 320 + 768 + 767, 'Mixed_7c/Branch_2/Conv2d_0d_3x1', 383],
  ['Mixed_7c/Branch_1/concat', 400, 'Mixed_7c/Branch_1/Conv2d_0c_3x1', 16],
  ['Conv2d_1a_3x3', 31, 'Conv2d_1a_3x3', 31]
])('%s, channel %d comes from %s, channel %d', (scope, channel, source, there) => {
  expect(trace(scope, channel)).toEqual([source, there]);
});

test('an op or a channel that is not there is refused', () => {
  expect(() => trace('Mixed_9z', 0)).toThrow('not an op of this network');
  expect(() => trace('Mixed_5b/concat', 256)).toThrow(RangeError);
  expect(() => trace('Conv2d_1a_3x3', 32)).toThrow(RangeError);
});
