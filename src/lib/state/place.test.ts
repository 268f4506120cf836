import { describe, expect, test } from 'vitest';
import { defaultPlace, formatPlace, parsePlace, type Place } from './place';

const vocabulary = {
  isSelectable: (id: string) => ['Mixed_6b', 'Mixed_6b/Branch_1/Conv2d_0b_1x7'].includes(id),
  isPhoto: (id: string) => ['cat', 'grating-45'].includes(id)
};
const parse = (search: string) => parsePlace(new URLSearchParams(search), vocabulary);

const full: Place = {
  at: 'Mixed_6b/Branch_1/Conv2d_0b_1x7',
  channel: 17,
  pixel: [3, 16],
  photo: 'grating-45',
  scale: 'channel',
  view: 'down',
  theme: 'dark',
  backend: 'wasm',
  weights: 'untrained'
};

test('an empty query string is the default place', () => {
  expect(parse('')).toEqual({ place: defaultPlace, notes: [] });
  expect(formatPlace(defaultPlace)).toBe('');
});

test('every field survives the way through the query string', () => {
  expect(parse(formatPlace(full))).toEqual({ place: full, notes: [] });
});

test('scopes stay readable in the query string', () => {
  expect(formatPlace({ ...defaultPlace, at: full.at, pixel: [3, 16] })).toBe(
    'at=Mixed_6b/Branch_1/Conv2d_0b_1x7&pixel=3,16'
  );
});

test('keys of other tools are ignored without a note', () => {
  expect(parse('utm_source=course&at=Mixed_6b').notes).toEqual([]);
});

describe('a broken value becomes the default and one note', () => {
  const broken = [
    'at=constructor',
    'at=__proto__',
    'at=%3Cscript%3Ealert(1)%3C/script%3E',
    'channel=-1',
    'channel=NaN',
    'channel=1e9',
    'channel=99999999999',
    'pixel=3',
    'pixel=3,4,5',
    'pixel=,',
    'photo=dog',
    'scale=log',
    'view=',
    'theme=%E0%A4%A',
    'backend=webgpu',
    'weights=imagenet'
  ];
  test.each(broken)('%s', (search) => {
    const { place, notes } = parse(search);
    expect(place).toEqual(defaultPlace);
    expect(notes).toHaveLength(1);
  });
});

test('a note stays short when the value is a megabyte', () => {
  expect(parse(`at=${'x'.repeat(1_000_000)}`).notes[0].length).toBeLessThan(150);
});
