import { expect, test } from 'vitest';
import { formatAgainst, parseAgainst, type Against } from './against';

test.each<[string, Against]>([
  ['coffee', { kind: 'photo', id: 'coffee' }],
  ['grating-45', { kind: 'photo', id: 'grating-45' }],
  ['own', { kind: 'own' }],
  ['mirror', { kind: 'mirror' }],
  ['grey', { kind: 'grey' }],
  ['turn-270', { kind: 'turn', degrees: 270 }],
  ['shift-16', { kind: 'shift', x: 16, y: 0 }],
  ['shift--16,8', { kind: 'shift', x: -16, y: 8 }],
  ['blur-3', { kind: 'blur', deviation: 3 }],
  ['noise-25', { kind: 'noise', deviation: 25 }],
  ['crop-80', { kind: 'crop', percent: 80 }],
  ['patch-100,80,64', { kind: 'patch', x: 100, y: 80, side: 64 }]
])('%s is read, and written the same', (text, against) => {
  expect(parseAgainst(text)).toEqual(against);
  expect(formatAgainst(against)).toBe(text);
});

test.each([
  '',
  'dog',
  'turn-45',
  'turn',
  'shift-1000',
  'shift-1,2,3',
  'blur-0',
  'blur-1.5',
  'crop-100',
  'patch-1,2',
  'patch--1,2,3',
  'noise-20,20',
  'constructor',
  'shift-'
])('“%s” is nothing of the kind', (text) => {
  expect(parseAgainst(text)).toBeUndefined();
});
