import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { listOffers } from './list-offers';
import { formatOff, resolveOff } from './off-part';

const network = buildNetwork();

test.each([
  [null, null, ''],
  ['Conv2d_1a_3x3', null, ''],
  ['Conv2d_1a_3x3', 3, 'Conv2d_1a_3x3:3'],
  ['Mixed_6a', null, 'Mixed_6a/Branch_0;Mixed_6a/Branch_1;Mixed_6a/Branch_2'],
  [
    'InceptionV3/Mixed_6a/Branch_1/Conv2d_0a_1x1',
    5,
    'Mixed_6a/Branch_0;Mixed_6a/Branch_1;Mixed_6a/Branch_2;Mixed_6a/Branch_1/Conv2d_0a_1x1;Mixed_6a/Branch_1/Conv2d_0a_1x1:5'
  ]
])('at %s with channel %s open: %s', (at, channel, text) => {
  const offers = listOffers(network, at, channel);
  expect(formatOff(offers)).toBe(text);
  expect(resolveOff(network, offers).unknown).toEqual([]);
});
