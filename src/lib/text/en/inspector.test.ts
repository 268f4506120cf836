import { expect, test } from 'vitest';
import { buildNetwork, findMisleadingName, indexOps } from '../../network';
import { inspector } from './inspector';

test.each([
  ['Mixed_6a/Branch_0/Conv2d_1a_1x1', 'The name says 1×1, but the kernel is 3×3: a slip in Slim'],
  ['Mixed_5c/Branch_1/Conv_1_0c_5x5', 'unlike all others, which begin with Conv2d_']
])('%s is explained where it stands', (scope, sentence) => {
  const op = indexOps(buildNetwork()).get(`InceptionV3/${scope}`)!;
  expect(inspector.misleadingName(findMisleadingName(op)!)).toContain(sentence);
});
