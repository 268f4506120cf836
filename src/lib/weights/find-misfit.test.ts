import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { weightSets } from './catalogue';
import { findMisfit } from './find-misfit';

const trained = buildNetwork();
const half = buildNetwork({ depthMultiplier: 0.5 });
const nameOf = (kind: (typeof weightSets)[number]['origin']['kind']) =>
  weightSets.find(({ origin }) => origin.kind === kind)?.name ?? weightSets[0].name;

test.each([
  [{}, []],
  [{ inputHeight: 150, inputWidth: 321 }, []],
  [{ numClasses: 10, auxLogits: false }, []],
  [{ finalEndPoint: 'Mixed_5d' }, []],
  [{}, [{ kind: 'set', at: 'Mixed_5b/Branch_0/Conv2d_0a_1x1', padding: 'VALID' }]]
] as const)('trained weights fit %j with %j', (config, edits) => {
  const network = buildEditedNetwork(config, edits);
  expect(findMisfit(nameOf('bundled'), { network, trained })).toBeNull();
});

test('the first op that does not fit is named, with both kernels', () => {
  expect(findMisfit(nameOf('bundled'), { network: half, trained })).toEqual({
    scope: 'InceptionV3/Conv2d_1a_3x3',
    wanted: [3, 3, 3, 16],
    held: [3, 3, 3, 32]
  });
  const split = buildEditedNetwork({}, [{ kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' }]);
  expect(findMisfit(nameOf('bundled'), { network: split, trained })).toMatchObject({
    scope: expect.stringContaining('InceptionV3/Mixed_5b/Branch_1/'),
    held: null
  });
});

test('drawn weights fit every network', () => {
  expect(findMisfit(nameOf('initialisers'), { network: half, trained })).toBeNull();
});
