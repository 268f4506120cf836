import { describe, expect, test } from 'vitest';
import { buildNetwork, findWaysOut, type ConfigurationChange, type NetworkConfiguration } from '.';
import { completeConfiguration } from './configuration';
import { originalDescription } from './inception-v3';

const square = (side: number) => ({ inputHeight: side, inputWidth: side });
const waysFrom = (config: Partial<NetworkConfiguration>) =>
  findWaysOut({ config: completeConfiguration(config), description: originalDescription });

describe('ways out of a configuration that cannot be built', () => {
  test.each<[string, Partial<NetworkConfiguration>, readonly ConfigurationChange[]]>([
    ['75×75 without the auxiliary head', square(75), [{ auxLogits: false }, square(107)]],
    ['too small for the base', square(40), [square(107)]],
    ['narrow', { inputWidth: 80 }, [{ auxLogits: false }, { inputHeight: 299, inputWidth: 107 }]],
    [
      'a large map is averaged or kept',
      { ...square(400), auxLogits: false },
      [{ globalPool: true }, { spatialSqueeze: false }, square(75)]
    ],
    ['a map too large for either head', square(600), [{ spatialSqueeze: false }, square(107)]],
    [
      'two settings where one is not enough',
      { inputHeight: 80, inputWidth: 600 },
      [
        { auxLogits: false, globalPool: true },
        { auxLogits: false, spatialSqueeze: false },
        square(107)
      ]
    ]
  ])('%s', (_, config, ways) => {
    expect(() => buildNetwork(config)).toThrow();
    expect(waysFrom(config)).toEqual(ways);
    for (const way of ways) expect(() => buildNetwork({ ...config, ...way })).not.toThrow();
  });

  test('the smallest input is given with the auxiliary head and without it', () => {
    const withSmallest = (smallestInput: number, smallestWithoutAux: number) =>
      expect.objectContaining({
        fault: expect.objectContaining({ smallestInput, smallestWithoutAux })
      });
    expect(() => buildNetwork(square(75))).toThrow(withSmallest(107, 75));
    expect(() => buildNetwork({ ...square(2), finalEndPoint: 'Conv2d_1a_3x3' })).toThrow(
      withSmallest(3, 3)
    );
  });
});
