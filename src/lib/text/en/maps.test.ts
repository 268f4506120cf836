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
  expect(maps.channel(inBranch, 288, figures)).toBe(
    'channel 130 of 288, Branch_2, index 2 of 96, min 0, max 2.50, mean 0.125, <1% zeros'
  );
  expect(maps.channel(ofClasses, 1000, { kind: 'single', value: -0.5 })).toBe(
    'class 5 of 1000: −0.500'
  );
});

test('a saved picture says by itself what it shows', () => {
  const size = { height: 35, width: 35, channels: 288 };
  expect(maps.figure.subtitle({ ...size, scale: 'tensor', isUntrained: false })).toBe(
    '35×35×288, colour scale shared over the tensor'
  );
  expect(maps.figure.subtitle({ ...size, scale: 'channel', isUntrained: true })).toBe(
    '35×35×288, colour scale per channel, UNTRAINED weights'
  );
  expect(maps.figure.heading('channel', 'Branch_0', 64)).toBe('Branch_0, 64 channels');
});

test('what is saved is one channel, or all of them', () => {
  expect(maps.save({ noun: 'class', channel: null })).toBe('Save all classes');
  expect(maps.saveValues({ noun: 'channel', channel: 17 })).toBe(
    '.npy: save channel 17 as float32 values'
  );
});
