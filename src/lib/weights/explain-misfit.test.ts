import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { explainMisfit } from './explain-misfit';

const trained = buildNetwork();

test.each([
  [{}, []],
  [{ inputHeight: 150, inputWidth: 321 }, []],
  [{ numClasses: 10, auxLogits: false }, []],
  [{ finalEndPoint: 'Mixed_5d' }, []],
  [{}, [{ kind: 'set', at: 'Mixed_5b/Branch_0/Conv2d_0a_1x1', padding: 'VALID' }]]
] as const)('trained weights fit %j with %j', (config, edits) => {
  expect(explainMisfit(buildEditedNetwork(config, edits), trained)).toBeNull();
});

test('the sentence names the first op that they do not fit, and both kernels', () => {
  expect(explainMisfit(buildNetwork({ depthMultiplier: 0.5 }), trained)).toMatch(
    /Conv2d_1a_3x3 asks for a kernel of 3×3×3×16, but theirs is 3×3×3×32\. .*untrained/
  );
  const split = buildEditedNetwork({}, [{ kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' }]);
  expect(explainMisfit(split, trained)).toMatch(
    /Mixed_5b\/Branch_1\/\w+ asks .* and there is none/
  );
});
