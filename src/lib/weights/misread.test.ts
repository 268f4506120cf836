import { expect, it } from 'vitest';
import { imageNetScaling, slimConventions } from './conventions';
import { misread, misreadings } from './misread';

it('takes the other of two readings, and read so twice, the first again', () => {
  expect(misread(slimConventions, [])).toEqual(slimConventions);
  expect(misread(slimConventions, ['pool-border'])).toEqual({
    ...slimConventions,
    averagePoolCountsPadding: true
  });
  expect(misread(slimConventions, ['scaling'])).toEqual({
    ...slimConventions,
    inputScaling: imageNetScaling
  });
  const all = misread(slimConventions, misreadings);
  expect(misread(all, misreadings)).toEqual(slimConventions);
});
