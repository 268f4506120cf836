import { expect, test } from 'vitest';
import { formatPins, mostPins, parsePins, togglePin, type Pin } from './pins';

const cat: Pin = { at: 'Mixed_5d', channel: 17, photo: 'cat' };
const cup: Pin = { ...cat, photo: 'coffee' };

test('pins survive the way through an address', () => {
  expect(formatPins([cat, cup])).toBe('Mixed_5d:17@cat,Mixed_5d:17@coffee');
  expect(parsePins('Mixed_5d:17@cat,Mixed_5d:17@coffee')).toEqual([cat, cup]);
  expect(formatPins([])).toBeNull();
});

test.each([
  '',
  'Mixed_5d',
  'Mixed_5d:17',
  'Mixed_5d:17@dog',
  'Mixed_5d:-1@cat',
  'Mixed_5d:17@cat,',
  Array(mostPins + 1)
    .fill('Mixed_5d:17@cat')
    .join(',')
])('%s is no list of pins', (text) => {
  expect(parsePins(text)).toBeUndefined();
});

test('what is pinned is unpinned, and the other way round', () => {
  expect(togglePin([cat], cup)).toEqual([cat, cup]);
  expect(togglePin([cat, cup], { ...cat })).toEqual([cup]);
});

test('where there is no room nothing changes', () => {
  const full = Array.from({ length: mostPins }, (_, channel) => ({ ...cat, channel }));
  expect(togglePin(full, cup)).toBe(full);
});
