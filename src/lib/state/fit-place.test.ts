import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { defaultPlace, parsePlace, type Place } from '../place';
import { fitPlace } from './fit-place';

const network = buildNetwork();

/** What is left out of a place with that selected, by key. */
function leftOut(at: string | null, change: Partial<Place>) {
  const place = { ...defaultPlace, at, ...change };
  const fitted = fitPlace({ place, unread: [] }, network);
  const keys = fitted.notices.map((notice) =>
    notice.kind === 'unread-parameter' ? notice.key : notice.kind
  );
  return { keys, place: fitted.place };
}

test.each<[string, string | null, Partial<Place>, string[]]>([
  ['the last channel and cell', 'Mixed_6b', { channel: 767, pixel: [16, 16] }, []],
  ['one channel too many', 'Mixed_6b', { channel: 768 }, ['channel']],
  ['a row below the map', 'Mixed_6b', { channel: 5, pixel: [17, 0] }, ['pixel']],
  ['a column beside the map', 'Mixed_7c', { channel: 5, pixel: [0, 8] }, ['pixel']],
  ['the last class', 'Predictions', { channel: 999, pixel: [0, 0] }, []],
  ['two classes', 'Predictions', { classes: [0, 999] }, []],
  ['one class too many', 'Predictions', { classes: [999, 1000] }, ['class']],
  ['such a class, without a selection', null, { classes: [1000] }, ['class']],
  ['likeness to no channel', 'Mixed_6b', { order: { kind: 'similar', channel: 9999 } }, ['order']],
  ['all at once', 'Mixed_6b', { channel: 99_999, pixel: [999, 999] }, ['channel', 'pixel']],
  ['the image, which has no maps', 'input', { channel: 5 }, ['channel-of-nothing']],
  ['a part to switch off', null, { off: [{ at: 'Mixed_9z', channel: null }] }, ['off-absent']],
  ['nothing', null, { channel: 5 }, ['channel-of-nothing']],
  ['nothing, by itself', null, {}, []],
  ['a branch', 'Mixed_6b', { only: 'Branch_3' }, []],
  ['a part of another concat', 'Mixed_6b', { only: 'Conv2d_0b_1x3' }, []],
  ['a branch that no module has', 'Mixed_6b', { only: 'Branch_7' }, ['only']],
  ['such a branch, without a selection', null, { only: 'Branch_7' }, ['only']]
])('of %s (%s) is left out what is not there', (_, at, change, keys) => {
  expect(leftOut(at, change).keys).toEqual(keys);
});

test('what is left out is the default, and the rest of the place stays', () => {
  const { place } = leftOut('Mixed_6b', { channel: 768, pixel: [3, 3], scale: 'log' });
  expect(place).toEqual({ ...defaultPlace, at: 'Mixed_6b', scale: 'log' });
});

test.each([
  ['at=Mixed_6b&channel=-1', 767],
  ['at=Mixed_6b&channel=768', 767],
  ['channel=-1', 99_999]
])('%s is told how many channels there can be', (search, largest) => {
  const { notices } = fitPlace(parsePlace(new URLSearchParams(search)), network);
  expect(notices).toMatchObject([
    { kind: 'unread-parameter', key: 'channel', expected: { smallest: 0, largest } }
  ]);
});
