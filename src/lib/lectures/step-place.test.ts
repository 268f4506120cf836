import { expect, test } from 'vitest';
import { defaultPlace, parsePlace, placeKeys, type Place } from '../place';
import { isBare, isSameStop, moveInto, readStepPlace, writeStepPlace } from './step-place';

const room: Place = {
  ...defaultPlace,
  theme: 'dark',
  backend: 'wasm',
  weights: 'untrained',
  lecture: 'ten-minutes',
  step: 4,
  at: 'Mixed_5b',
  panel: 'costs'
};

test('a step sets all of the place but the room', () => {
  const step = readStepPlace('at=Mixed_6b&theme=light&weights=bundled').place;
  expect(moveInto(room, step)).toEqual({ ...room, at: 'Mixed_6b', panel: null });
});

test('two places are one stop in whatever room', () => {
  expect(isSameStop(room, { ...room, theme: 'light', step: 9 })).toBe(true);
  expect(isSameStop(room, { ...room, panel: null })).toBe(false);
});

test('an address that says nothing but the room is bare', () => {
  expect(isBare({ ...room, at: null, panel: null })).toBe(true);
  expect(isBare(room)).toBe(false);
});

test('a step is written without the room', () => {
  expect(writeStepPlace(room)).toBe('at=Mixed_5b&panel=costs');
});

test('every parameter of an address is known to a step, and no other', () => {
  const query = placeKeys.map((key) => `${key}=x`).join('&');
  expect(readStepPlace(query).unknown).toEqual([]);
  expect(readStepPlace(`${query}&x=1&x=2&at-all`).unknown).toEqual(['x', 'at-all']);
  expect(parsePlace(new URLSearchParams(query)).unread.length).toBeGreaterThan(0);
});
