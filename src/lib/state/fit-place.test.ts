import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { defaultPlace, type Place } from '../place';
import { fitPlace } from './fit-place';
import { resolveSelection } from './selection';

const network = buildNetwork();

/** What is left out of a place with that selected, by key. */
function leftOut(at: string, change: Partial<Place>) {
  const place = { ...defaultPlace, at, ...change };
  const fitted = fitPlace(place, resolveSelection(network, at));
  return { keys: fitted.unread.map(({ key }) => key), place: fitted.place };
}

test.each<[string, string, Partial<Place>, string[]]>([
  ['the last channel and cell', 'Mixed_6b', { channel: 767, pixel: [16, 16] }, []],
  ['one channel too many', 'Mixed_6b', { channel: 768 }, ['channel']],
  ['a row below the map', 'Mixed_6b', { channel: 5, pixel: [17, 0] }, ['pixel']],
  ['a column beside the map', 'Mixed_7c', { channel: 5, pixel: [0, 8] }, ['pixel']],
  ['the last class', 'Predictions', { channel: 999, pixel: [0, 0] }, []],
  ['likeness to no channel', 'Mixed_6b', { order: { kind: 'similar', channel: 9999 } }, ['order']],
  ['all at once', 'Mixed_6b', { channel: 99_999, pixel: [999, 999] }, ['channel', 'pixel']],
  ['the image, which has no maps', 'input', { channel: 5 }, []]
])('of %s (%s) is left out what is not there', (_, at, change, keys) => {
  expect(leftOut(at, change).keys).toEqual(keys);
});

test('what is left out is the default, and the rest of the place stays', () => {
  const { place } = leftOut('Mixed_6b', { channel: 768, pixel: [3, 3], scale: 'log' });
  expect(place).toEqual({ ...defaultPlace, at: 'Mixed_6b', scale: 'log' });
});
