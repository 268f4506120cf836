import { memory, setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relativeError } from '../../../scripts/golden/golden-values';
import {
  buildNetwork,
  defaultConfiguration,
  indexOps,
  type NetworkConfiguration,
  type Pair
} from '../network';
import type { ImagePixels } from '../pixels';
import { slimConventions } from '../weights';
import { createNodeEngine, recordRun, requestOf } from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';
import { referenceGradient } from './__fixtures__/reference-gradient';

const { signal } = new AbortController();
const silent = { signal, onprogress: () => undefined };
/** Both add in float32, in another order. */
const tolerance = 1e-4;

/** Without equal values, of which rounding would choose the largest. */
function drawNoise({ inputWidth: width, inputHeight: height }: NetworkConfiguration): ImagePixels {
  const noise = (i: number) => 256 * Math.abs((Math.sin(i * 12.9898) * 43758.5453) % 1);
  return {
    width,
    height,
    data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => noise(i))
  };
}

const small = { ...defaultConfiguration, depthMultiplier: 0.1, minDepth: 6, numClasses: 12 };
const padded = { ...slimConventions, averagePoolCountsPadding: true };
const cases = [
  ['107×107', { ...small, inputHeight: 107, inputWidth: 107 }, slimConventions],
  ['113×142', { ...small, inputHeight: 113, inputWidth: 142, globalPool: true }, slimConventions],
  ['107×107 with padding counted', { ...small, inputHeight: 107, inputWidth: 107 }, padded]
] as const;

const scopes = [
  'Conv2d_2b_3x3',
  'MaxPool_3a_3x3',
  'Mixed_5b/Branch_3/AvgPool_0a_3x3',
  'Mixed_5b/Branch_3/Conv2d_0b_1x1',
  'Mixed_5d/concat',
  'Mixed_6a/Branch_2/MaxPool_1a_3x3',
  'Mixed_6b/Branch_2/Conv2d_0c_1x7',
  'Mixed_7a/concat',
  'Mixed_7c/Branch_2/Conv2d_0d_3x1',
  'Mixed_7c/concat'
];
const heads = ['AuxLogits/Conv2d_2b_1x1', 'Logits/SpatialSqueeze', 'Predictions'];

describe.each(cases)('at %s', (_, config, conventions) => {
  const network = buildNetwork(config);
  const ops = indexOps(network);
  const weights = randomWeights(undefined, conventions);
  const image = drawNoise(config);
  const request = { ...requestOf(config), image };
  const engine = createNodeEngine(weights);

  beforeAll(async () => {
    await setBackend('wasm');
    await engine.run(request, recordRun());
  });
  afterAll(() => engine.dispose());

  /** A corner cell, where windows reach over the border, and the largest value of its channels. */
  async function pickCorner(scope: string, isLast: boolean): Promise<[Pair, number]> {
    const { shape, data } = await engine.readTensor(scope, signal);
    const [, height, width] = shape.length === 4 ? shape : [1, 1, 1];
    const channels = shape[shape.length - 1];
    const cell = isLast ? ([height - 1, width - 1] as const) : ([0, 0] as const);
    const from = (cell[0] * width + cell[1]) * channels;
    const values = data.subarray(from, from + channels);
    return [cell, values.indexOf(Math.max(...values))];
  }

  it.each([...scopes, ...heads].map((name) => `InceptionV3/${name}`))(
    'the gradient of a corner of %s is that of tf.grad',
    async (scope) => {
      expect(ops.has(scope)).toBe(true);
      const isLast = scope.length % 2 === 0;
      await setBackend('wasm');
      const [cell, channel] = await pickCorner(scope, isLast);
      const asked = { scope, channel, cell };
      const gradient = await engine.readGradient(asked, silent);
      expect(gradient.shape).toEqual([1, config.inputHeight, config.inputWidth, 1]);
      const expected = await referenceGradient({ config, image, weights }, asked);
      expect(Math.max(...expected)).toBeGreaterThan(0);
      expect(relativeError(gradient.data, expected)).toBeLessThan(tolerance);
    }
  );
});

describe('the backward pass', () => {
  const config = { ...small, inputHeight: 107, inputWidth: 107 };
  const engine = createNodeEngine(randomWeights());
  const scope = 'InceptionV3/Mixed_6b/concat';
  const asked = { scope, channel: 3, cell: [2, 2] } as const;

  beforeAll(async () => {
    await setBackend('wasm');
    await engine.run(requestOf(config), recordRun());
  });
  afterAll(() => engine.dispose());

  it('tells how far it is, to the last op on the way', async () => {
    const told: number[] = [];
    let total = 0;
    await engine.readGradient(asked, {
      signal,
      onprogress: (progress) => {
        if (progress.kind !== 'op') return;
        told.push(progress.done);
        total = progress.total;
      }
    });
    expect(told).toEqual(Array.from({ length: total }, (_, index) => index + 1));
    expect(total).toBeGreaterThan(20);
  });

  it('leaves nothing on the device, done or called off', async () => {
    const before = memory().numTensors;
    await engine.readGradient(asked, silent);
    expect(memory().numTensors).toBe(before);
    const controller = new AbortController();
    const onprogress = () => controller.abort();
    const call = engine.readGradient(asked, { signal: controller.signal, onprogress });
    await expect(call).rejects.toThrow();
    expect(memory().numTensors).toBe(before);
  });

  it('of a cell that ReLU has cut is 0 everywhere', async () => {
    const conv = 'InceptionV3/Conv2d_2a_3x3';
    const { data, shape } = await engine.readTensor(conv, signal);
    const index = data.indexOf(0);
    expect(index).toBeGreaterThan(-1);
    const channels = shape[3];
    const place = Math.floor(index / channels);
    const cell = [Math.floor(place / shape[2]), place % shape[2]] as const;
    const gradient = await engine.readGradient(
      { scope: conv, channel: index % channels, cell },
      silent
    );
    expect(gradient.data.every((value) => value === 0)).toBe(true);
  });

  it('refuses a channel and a cell that are not there', async () => {
    await expect(engine.readGradient({ ...asked, channel: 9999 }, silent)).rejects.toThrow(
      'no-such-channels'
    );
    await expect(engine.readGradient({ ...asked, cell: [99, 0] }, silent)).rejects.toThrow();
  });
});
