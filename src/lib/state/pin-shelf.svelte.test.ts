import { expect, it } from 'vitest';
import type { Pin } from '../place';
import { buildEditedNetwork } from '../what-ifs';
import { PinShelf, type PinnedMap } from './pin-shelf.svelte';

const by = { network: buildEditedNetwork({}, []), weights: 'bundled' } as const;
const map: PinnedMap = {
  map: { height: 1, width: 1, data: Float32Array.of(1) },
  scale: { ramp: 'sequential', range: { min: 0, max: 1 }, floor: null },
  isUntrained: false
};

it('the map of a pin that is taken away is given up, and no other', () => {
  const shelf = new PinShelf();
  const pins = [1, 17].map((channel): Pin => ({ at: 'Mixed_5d', channel, photo: 'cat' }));
  for (const pin of pins) shelf.keep(pin, by, map);
  shelf.retain([pins[1]]);
  expect(pins.map((pin) => shelf.find(pin, by))).toEqual([undefined, map]);
});
