import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseEndPoints,
  buildNetwork,
  ConfigurationError,
  countElements,
  findSmallestInput,
  indexOps,
  imageScope,
  imageShape,
  inShapesOf,
  isWindowOp,
  type Network,
  type NetworkConfiguration,
  type WindowOp
} from '.';

const side = fc.integer({ min: 1, max: 1024 });
const configurations: fc.Arbitrary<Partial<NetworkConfiguration>> = fc.record({
  inputHeight: side,
  inputWidth: side,
  depthMultiplier: fc.double({ min: 0.05, max: 4, noNaN: true }),
  minDepth: fc.integer({ min: 1, max: 64 }),
  numClasses: fc.integer({ min: 0, max: 1001 }),
  auxLogits: fc.boolean(),
  globalPool: fc.boolean(),
  spatialSqueeze: fc.boolean(),
  finalEndPoint: fc.option(fc.constantFrom(...baseEndPoints))
});
const runs = { numRuns: 300, seed: 1512 };

/** The network, or null where the configuration has none; anything but a ConfigurationError fails the test. */
function buildOrExplain(config: Partial<NetworkConfiguration>): Network | null {
  try {
    return buildNetwork(config);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    expect(error.fault).toMatchObject({ op: expect.stringMatching(/^InceptionV3\//) });
    return null;
  }
}

function check(claim: (network: Network) => void): void {
  let built = 0;
  fc.assert(
    fc.property(configurations, (config) => {
      const network = buildOrExplain(config);
      if (network === null) return;
      built++;
      claim(network);
    }),
    runs
  );
  expect(built).toBeGreaterThan(runs.numRuns / 4);
}

/** How often a window fits, counted by placing it: no closed formula, so a slip in one shows. */
function countPlaces(op: WindowOp, axis: 0 | 1): number {
  const size = op.inShape[axis + 1];
  let places = 0;
  for (let start = 0; start < size; start += op.stride) {
    if (op.padding === 'SAME' || start + op.kernel[axis] <= size) places++;
  }
  return places;
}

describe('any height and width from 1 to 1024, any depth multiplier from 0.05 to 4', () => {
  it('gives a list or a typed error, and every edge carries one shape', () => {
    check((network) => {
      const ops = indexOps(network);
      expect(ops.size).toBe(network.ops.length);
      for (const op of network.ops) {
        const carried = op.inputs.map((scope) =>
          scope === imageScope ? imageShape(network.config) : ops.get(scope)?.outShape
        );
        expect(inShapesOf(op)).toEqual(carried);
        expect(op.outShape.every((size) => Number.isInteger(size) && size > 0)).toBe(true);
      }
    });
  });

  it('places every window as often as the output has rows and columns', () => {
    check((network) => {
      for (const op of network.ops.filter(isWindowOp)) {
        expect(op.outShape.slice(1, 3)).toEqual([countPlaces(op, 0), countPlaces(op, 1)]);
        if (op.kind !== 'conv') expect(op.outShape[3]).toBe(op.inShape[3]);
      }
    });
  });

  it('joins maps of one size, and the channels add up', () => {
    check((network) => {
      for (const op of network.ops) {
        if (op.kind !== 'concat') continue;
        for (const shape of op.inShapes) {
          expect(shape.slice(0, 3)).toEqual(op.outShape.slice(0, 3));
        }
        const channels = op.inShapes.reduce((sum, shape) => sum + shape[3], 0);
        expect(op.outShape[3]).toBe(channels);
      }
    });
  });

  it('counts as parameters what its variables hold, op by op and in total', () => {
    check((network) => {
      const variables = network.ops.flatMap((op) => op.weights);
      expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
      const total = variables.reduce((sum, { shape }) => sum + countElements(shape), 0);
      expect(network.totals.params).toBe(total);
      const { baseParams, auxParams, logitsParams } = network.totals;
      expect(baseParams + auxParams + logitsParams).toBe(total);
    });
  });

  it('counts a multiply-add for every weight at every place', () => {
    check((network) => {
      for (const op of network.ops) {
        const kernel = op.weights.find(({ name }) => name.endsWith('/weights'));
        const places = op.outShape.length === 4 ? op.outShape[1] * op.outShape[2] : 1;
        expect(op.multiplyAdds).toBe(
          kernel === undefined ? 0 : countElements(kernel.shape) * places
        );
      }
    });
  });

  it('gives every convolution its described depth, scaled and not below the floor', () => {
    check((network) => {
      const { depthMultiplier, minDepth } = network.config;
      const reference = indexOps(buildNetwork());
      for (const op of network.ops.filter((op) => op.kind === 'conv')) {
        const original = reference.get(op.scope);
        if (original === undefined || original.weights.length === 2) continue;
        const scaled = Math.floor(original.outShape[3] * depthMultiplier);
        expect(op.outShape[3]).toBe(Math.max(scaled, minDepth));
      }
    });
  });
});

describe('the smallest input that works', () => {
  it('builds whatever is at least as large, and nothing with a smaller side, for any end of the base', () => {
    fc.assert(
      fc.property(fc.constantFrom(...baseEndPoints), side, side, (finalEndPoint, height, width) => {
        const network = buildOrExplain({ finalEndPoint, inputHeight: height, inputWidth: width });
        const config = buildNetwork({ finalEndPoint }).config;
        expect(network !== null).toBe(
          Math.min(height, width) >= (findSmallestInput(config) ?? NaN)
        );
      }),
      runs
    );
  });
});
