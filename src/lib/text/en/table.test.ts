import { expect, test } from 'vitest';
import { countByFramework } from '../../costs';
import { buildNetwork } from '../../network';
import { table } from './table';

const countsOf = (config: Parameters<typeof buildNetwork>[0]) =>
  countByFramework(buildNetwork(config))
    .map(table.frameworks.explain)
    .map(([counts]) => (typeof counts === 'string' ? counts : counts.words));

test('each framework’s figure says what is counted', () => {
  expect(countsOf({})).toEqual([
    'all variables, auxiliary head included',
    'all variables, no auxiliary head',
    'trainable parameters, without the auxiliary head',
    'trainable parameters, with the auxiliary head'
  ]);
  expect(countsOf({ finalEndPoint: 'Mixed_7c' })).toEqual([
    'all variables',
    'all variables, no auxiliary head',
    'trainable parameters, without the auxiliary head'
  ]);
});

test('an end point is offered with its shape', () => {
  expect(table.nameEndPoint(buildNetwork().endPoints[0])).toBe('Conv2d_1a_3x3 (149×149×32)');
});
