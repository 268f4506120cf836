import { expect, test } from 'vitest';
import { maps } from './maps';

const inBranch = {
  noun: 'channel',
  channel: 130,
  group: { name: 'Branch_2', firstChannel: 128, count: 96 }
} as const;
const ofClasses = {
  noun: 'class',
  channel: 5,
  group: { name: '', firstChannel: 0, count: 1000 }
} as const;

test('a channel names its branch and its number there', () => {
  expect(maps.place(inBranch)).toBe('Branch_2, index 2 of 96');
  expect(maps.place(ofClasses)).toBe('of 1,000 classes');
});

test('a channel is spoken with its figures', () => {
  const figures = { kind: 'map', min: 0, max: 2.5, mean: 0.125, zeroShare: 0.004 } as const;
  expect(maps.channel(inBranch, 288, figures, 'weak')).toBe(
    'channel 130 of 288, Branch_2, index 2 of 96, weak, min 0, max 2.50, mean 0.125, <1% zeros'
  );
  expect(maps.channel(ofClasses, 1000, { kind: 'single', value: -0.5 }, 'heard')).toBe(
    'class 5 of 1000: −0.500'
  );
});

test('the caption of a scale says what its ends are', () => {
  const scale = {
    kind: 'robust',
    ramp: 'sequential',
    floor: null,
    isExceeded: true,
    noun: 'channel',
    channel: 3
  } as const;
  expect(maps.caption(scale)).toBe('top is the 99.5th percentile of the tensor');
  expect(maps.caption({ ...scale, isExceeded: false })).toBe('range of the whole tensor');
  expect(maps.caption({ ...scale, kind: 'tensor', ramp: 'diverging' })).toBe(
    'range of the whole tensor, alike on both sides of 0'
  );
  expect(maps.caption({ ...scale, kind: 'log', floor: 0.0125 })).toBe('logarithmic from 0.0125 up');
  expect(maps.caption({ ...scale, kind: 'channel' })).toBe('range of channel 3 alone');
});

test('a saved picture says by itself what it shows', () => {
  const size = {
    height: 35,
    width: 35,
    channels: 288,
    noun: 'channel',
    order: { kind: 'computed' }
  } as const;
  expect(maps.figure.subtitle({ ...size, scale: 'tensor', isUntrained: false })).toBe(
    '35×35×288, colour scale shared over the tensor'
  );
  expect(maps.figure.subtitle({ ...size, scale: 'channel', isUntrained: true })).toBe(
    '35×35×288, colour scale per channel, UNTRAINED weights'
  );
  const order = { kind: 'similar', channel: 17 } as const;
  expect(maps.figure.subtitle({ ...size, order, scale: 'robust', isUntrained: false })).toBe(
    '35×35×288, colour scale up to the 99.5th percentile, most like channel 17 first'
  );
  expect(maps.figure.heading('channel', '', 64)).toBe('64 channels');
  expect(maps.figure.heading('channel', 'Branch_0', 64)).toBe('Branch_0, 64 channels');
});

test('what is saved is one channel, or all of them', () => {
  expect(maps.save({ noun: 'class', channel: null })).toBe('Save all classes');
  expect(maps.saveValues({ noun: 'channel', channel: 17 })).toBe(
    '.npy: save channel 17 as float32 values'
  );
});
