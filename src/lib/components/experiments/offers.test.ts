import { expect, test } from 'vitest';
import { buildEditedNetwork, formatEdits } from '$lib/what-ifs';
import { findOffers } from './offers';

const original = buildEditedNetwork();
const offered = (network = original) =>
  findOffers(network, original, null).map(({ edit }) => formatEdits([edit]));

test('with nothing selected, each idea is offered where the network first shows it', () => {
  expect(offered()).toEqual([
    'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5',
    'square@Mixed_6b/Branch_1/Conv2d_0b_1x7',
    'pool-first@Mixed_6a',
    'no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1'
  ]);
});

test('what has been tried is not offered again', () => {
  expect(offered(buildEditedNetwork({}, [{ kind: 'pool-first', at: 'Mixed_6a' }]))).not.toContain(
    'pool-first@Mixed_6a'
  );
});
