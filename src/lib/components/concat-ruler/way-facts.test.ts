import { expect, test } from 'vitest';
import { findChannelWay } from '$lib/concats';
import { buildNetwork } from '$lib/network';
import { english } from '$lib/text/en';
import { tellWay } from './way-facts';

const network = buildNetwork();

test.each([
  ['Mixed_5b/concat', 137, 'Branch_2/Conv2d_0c_3x3 makes it of all 96 channels that it reads.'],
  [
    'Mixed_7b/concat',
    320 + 384,
    'Branch_1/Conv2d_0b_3x1 makes it of all 384 channels that it reads.'
  ],
  [
    'Mixed_6a/concat',
    600,
    'Branch_2/MaxPool_1a_3x3 keeps channels apart: it is channel 120 of Mixed_5d, pooled.'
  ]
])('what channel %s, %d is made of', (scope, channel, sentence) => {
  const way = findChannelWay(network, { scope: `InceptionV3/${scope}`, channel });
  expect(tellWay(way, network, english.page)).toBe(sentence);
});
