import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeStep, insertStep, moveStep, removeStep } from './edit-lecture';
import type { Lecture } from './lecture';

const make = (...captions: string[]): Lecture => ({
  title: 'Mine',
  language: 'en',
  steps: captions.map((caption) => ({ place: '', caption, notes: '', minutes: 1 }))
});
const captions = ({ steps }: Lecture) => steps.map(({ caption }) => caption).join('');
const abc = make('a', 'b', 'c');
const [d] = make('d').steps;

test('steps are added at the end or after another', () => {
  expect(captions(insertStep(abc, d))).toBe('abcd');
  expect(captions(insertStep(abc, d, 0))).toBe('adbc');
});

test('a step changes alone', () => {
  expect(changeStep(abc, 1, { minutes: 5 }).steps.map(({ minutes }) => minutes)).toEqual([1, 5, 1]);
});

test('the last step stays', () => {
  expect(captions(removeStep(abc, 1))).toBe('ac');
  expect(captions(removeStep(make('a'), 0))).toBe('a');
});

test('a step moves within the lecture, and back', () => {
  expect(captions(moveStep(abc, 0, 1))).toBe('bac');
  expect(moveStep(abc, 0, -1)).toBe(abc);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: -3, max: 3 }), (index, by) => {
      const moved = moveStep(abc, index, by);
      expect([...captions(moved)].sort().join('')).toBe('abc');
      if (moved !== abc) expect(captions(moveStep(moved, index + by, -by))).toBe('abc');
    })
  );
});
