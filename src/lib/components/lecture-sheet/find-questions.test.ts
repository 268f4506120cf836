import { expect, test } from 'vitest';
import { shippedLectures } from '$lib/lectures';
import { findQuestions } from './find-questions';

test('of the questions of “Shapes, by heart”, each has the next step for its answer', () => {
  const { steps } = shippedLectures['shapes-by-heart'];
  const { scopes, answers } = findQuestions(steps);
  const told = steps.flatMap(({ id }, index) => (id.startsWith('show-') ? [index] : []));
  expect([...answers.keys()]).toEqual(told);
  for (const [answer, question] of answers) expect(question).toBe(answer - 1);
  expect(scopes.size).toBe(told.length);
  expect(scopes).toContain('InceptionV3/Mixed_5b/concat');
});

test('a step elsewhere answers nothing, and what cannot be built asks nothing', () => {
  const ask = 'at=Conv2d_1a_3x3&panel=practice&practice=shape-at';
  const found = findQuestions([
    { place: 'at=Conv2d_1a_3x3' },
    { place: ask },
    { place: 'at=Mixed_5b' },
    { place: 'at=Conv2d_1a_3x3' },
    { place: `${ask}&input=20` }
  ]);
  expect([...found.scopes]).toEqual(['InceptionV3/Conv2d_1a_3x3']);
  expect(found.answers.size).toBe(0);
  expect(findQuestions(shippedLectures['ten-minutes'].steps).scopes.size).toBe(0);
});
