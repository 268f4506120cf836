import { describe, expect, it } from 'vitest';
import {
  baseEndPoints,
  buildNetwork,
  ConfigurationError,
  indexOps,
  shortScope,
  type ConfigurationFault,
  type NetworkConfiguration
} from '.';

const network = buildNetwork();
const scopesOf = (endPoint: string, from = network) =>
  from.ops.filter((op) => op.endPoint === endPoint).map((op) => shortScope(op.scope));
const shapeOf = (endPoint: string, from = network) =>
  from.endPoints.find(({ name }) => name === endPoint)?.shape;

describe('configurations', () => {
  it.each(baseEndPoints)('a base ending at %s has that end point last and no head', (name) => {
    const base = buildNetwork({ finalEndPoint: name });
    expect(base.endPoints.map((endPoint) => endPoint.name)).toEqual(
      baseEndPoints.slice(0, baseEndPoints.indexOf(name) + 1)
    );
    expect(base.ops).toEqual(network.ops.slice(0, base.ops.length));
    expect(base.totals.params).toBe(base.totals.baseParams);
  });

  it('names the heads of a 150×150 image after the kernels that fit', () => {
    const small = buildNetwork({ inputHeight: 150, inputWidth: 150 });
    expect(shapeOf('Mixed_6e', small)).toEqual([1, 7, 7, 768]);
    expect(shapeOf('Mixed_7c', small)).toEqual([1, 3, 3, 2048]);
    expect(scopesOf('AuxLogits', small)).toEqual([
      'AuxLogits/AvgPool_1a_5x5',
      'AuxLogits/Conv2d_1b_1x1',
      'AuxLogits/Conv2d_2a_1x1',
      'AuxLogits/Conv2d_2b_1x1',
      'AuxLogits/SpatialSqueeze'
    ]);
    expect(scopesOf('AvgPool_1a', small)).toEqual(['Logits/AvgPool_1a_3x3']);
    expect(shapeOf('Logits', small)).toEqual([1, 1000]);
  });

  it('works out both sides of an image that is not square', () => {
    const wide = buildNetwork({ inputHeight: 299, inputWidth: 331, spatialSqueeze: false });
    expect(shapeOf('Mixed_5b', wide)).toEqual([1, 35, 39, 256]);
    expect(shapeOf('Mixed_7c', wide)).toEqual([1, 8, 9, 2048]);
    expect(scopesOf('AvgPool_1a', wide)).toEqual(['Logits/AvgPool_1a_8x8']);
  });

  const boundaries: [string, Partial<NetworkConfiguration>, number][] = [
    ['the base', { finalEndPoint: 'Mixed_7c' }, 75],
    ['the network without auxiliary head', { auxLogits: false }, 75],
    ['the network with auxiliary head', {}, 107]
  ];
  it.each(boundaries)(
    '%s builds at its smallest input and not one pixel below',
    (_, config, side) => {
      const build = (pixels: number) =>
        buildNetwork({ ...config, inputHeight: pixels, inputWidth: pixels });
      expect(build(side).ops.length).toBeGreaterThan(100);
      expect(() => build(side - 1)).toThrow(
        expect.objectContaining({ fault: expect.objectContaining({ smallestInput: side }) })
      );
    }
  );

  it('gives the map of a 512×512 image that cannot be squeezed, and the head it is in', () => {
    expect(() => buildNetwork({ inputHeight: 512, inputWidth: 512, auxLogits: false })).toThrow(
      expect.objectContaining({
        fault: expect.objectContaining({
          kind: 'map-too-large',
          op: 'InceptionV3/Logits/SpatialSqueeze',
          part: 'logits',
          map: [4, 4]
        })
      })
    );
  });

  it('takes the mean over the whole map with global pool, at any size', () => {
    const large = buildNetwork({
      inputHeight: 512,
      inputWidth: 512,
      auxLogits: false,
      globalPool: true
    });
    const names = large.endPoints.map(({ name }) => name);
    expect(names.slice(-4)).toEqual(['global_pool', 'PreLogits', 'Logits', 'Predictions']);
    expect(names).not.toContain('AvgPool_1a');
    expect(shapeOf('global_pool', large)).toEqual([1, 1, 1, 2048]);
  });

  it('keeps the logits’ two sides of length 1 without spatial squeeze', () => {
    const unsqueezed = buildNetwork({ spatialSqueeze: false });
    expect(shapeOf('Predictions', unsqueezed)).toEqual([1, 1, 1, 1000]);
    expect(shapeOf('AuxLogits', unsqueezed)).toEqual([1, 1, 1, 1000]);
    expect(unsqueezed.ops.some((op) => op.kind === 'squeeze')).toBe(false);
  });

  it('scales every convolution’s depth, truncating, with a floor, and never the classes', () => {
    const thin = buildNetwork({ depthMultiplier: 0.3 });
    expect(shapeOf('Conv2d_1a_3x3', thin)).toEqual([1, 149, 149, 16]);
    expect(shapeOf('Conv2d_2b_3x3', thin)).toEqual([1, 147, 147, 19]);
    expect(shapeOf('Conv2d_4a_3x3', thin)).toEqual([1, 71, 71, 57]);
    expect(shapeOf('Mixed_5b', thin)).toEqual([1, 35, 35, 19 + 19 + 28 + 16]);
    expect(shapeOf('AuxLogits', thin)).toEqual([1, 1000]);
    const bottleneck = indexOps(thin).get('InceptionV3/AuxLogits/Conv2d_1b_1x1');
    expect(bottleneck?.outShape).toEqual([1, 5, 5, 38]);
    const floored = buildNetwork({ depthMultiplier: 0.01, minDepth: 8 });
    expect(shapeOf('Mixed_7c', floored)).toEqual([1, 8, 8, 48]);
  });

  it('adds 2049 + 769 variables for the checkpoint’s 1001st class', () => {
    const { totals } = buildNetwork({ numClasses: 1001 });
    expect(totals.logitsParams - network.totals.logitsParams).toBe(2049);
    expect(totals.auxParams - network.totals.auxParams).toBe(769);
    expect(totals.baseParams).toBe(network.totals.baseParams);
  });

  it('ends at the pool with no classes', () => {
    const headless = buildNetwork({ numClasses: 0 });
    expect(headless.endPoints.at(-1)).toEqual({ name: 'AvgPool_1a', shape: [1, 1, 1, 2048] });
    expect(headless.totals.params).toBe(headless.totals.baseParams);
  });

  it('leaves the auxiliary head out when asked', () => {
    const single = buildNetwork({ auxLogits: false });
    expect(single.ops.filter((op) => op.scope.includes('AuxLogits'))).toEqual([]);
    expect(single.ops).toHaveLength(127);
    expect(single.totals.auxParams).toBe(0);
  });

  const notPositive = (value: number): ConfigurationFault => ({
    kind: 'not-positive',
    field: 'depthMultiplier',
    value
  });
  const notWhole = (
    field: 'numClasses' | 'inputHeight' | 'minDepth',
    value: number,
    smallest: number
  ): ConfigurationFault => ({ kind: 'not-whole', field, value, smallest });
  const wrong: [string, Partial<NetworkConfiguration>, ConfigurationFault][] = [
    ['a depth multiplier of 0', { depthMultiplier: 0 }, notPositive(0)],
    ['a negative depth multiplier', { depthMultiplier: -1 }, notPositive(-1)],
    ['a depth multiplier that is not a number', { depthMultiplier: NaN }, notPositive(NaN)],
    ['half a class', { numClasses: 0.5 }, notWhole('numClasses', 0.5, 0)],
    ['fewer than no classes', { numClasses: -1 }, notWhole('numClasses', -1, 0)],
    ['an image without pixels', { inputHeight: 0 }, notWhole('inputHeight', 0, 1)],
    ['a minimal depth of 0', { minDepth: 0 }, notWhole('minDepth', 0, 1)]
  ];
  it.each(wrong)('rejects %s', (_, config, fault) => {
    expect(() => buildNetwork(config)).toThrow(ConfigurationError);
    expect(() => buildNetwork(config)).toThrow(expect.objectContaining({ fault }));
  });

  it('rejects a head as the final end point', () => {
    const config = { finalEndPoint: 'Logits' } as unknown as Partial<NetworkConfiguration>;
    expect(() => buildNetwork(config)).toThrow(
      expect.objectContaining({
        fault: {
          kind: 'no-such-end-point',
          field: 'finalEndPoint',
          value: 'Logits',
          endPoints: baseEndPoints
        }
      })
    );
  });
});
