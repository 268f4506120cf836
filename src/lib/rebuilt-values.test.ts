import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageScope, type NetworkConfiguration, type Op } from './network';
import type { WeightSource } from './inference/device-weights';
import { createNodeEngine, recordRun, requestOf } from './inference/__fixtures__/node-engine';
import { smallConfiguration } from './inference/__fixtures__/node-engine';
import { randomWeights } from './inference/__fixtures__/random-weights';
import {
  compareValues,
  findWalk,
  inputsBehind,
  rebuildValue,
  rebuildWalk,
  readCell,
  valueTolerance,
  type RebuiltValue
} from './probes';
import { measureTensor, type Tensor } from './tensors';
import { slimConventions, type OpWeights, type RunConventions } from './weights';
import { buildEditedNetwork, type Edit } from './what-ifs';

const { signal } = new AbortController();
const epsilon = 0.001;

/** The same weights with biases that differ, and a batch norm that folds into exactly them. */
function normalised(conventions: RunConventions): WeightSource {
  const source = randomWeights(undefined, conventions);
  return {
    loadConventions: source.loadConventions,
    async *loadEndPoints(...request) {
      for await (const { endPoint, weights } of source.loadEndPoints(...request)) {
        const ofOps: [string, OpWeights][] = [];
        for await (const [scope, w] of weights) ofOps.push([scope, normalise(w)]);
        yield { endPoint, weights: ofOps };
      }
    }
  };
}

function normalise(weights: OpWeights): OpWeights {
  const bias = weights.bias.map((_, channel) => 0.1 * Math.sin(channel));
  if (weights.isUntrained) return { ...weights, bias };
  const movingMean = bias.map((_, channel) => Math.cos(channel));
  const movingVariance = bias.map((_, channel) => 0.2 + (channel % 7));
  const gamma = bias.map((_, channel) => 0.5 + (channel % 3));
  const beta = bias.map((value, channel) => {
    const scale = gamma[channel] / Math.sqrt(movingVariance[channel] + epsilon);
    return value + movingMean[channel] * scale;
  });
  return { ...weights, bias, batchNorm: { gamma, beta, movingMean, movingVariance, epsilon } };
}

interface Case {
  readonly name: string;
  readonly config: NetworkConfiguration;
  readonly edits?: readonly Edit[];
  readonly conventions?: RunConventions;
}

const slim = { ...smallConfiguration, depthMultiplier: 0.1, numClasses: 12 };
const cases: readonly Case[] = [
  {
    name: 'both heads at 139×107',
    config: { ...slim, inputHeight: 139, inputWidth: 107, auxLogits: true, finalEndPoint: null }
  },
  {
    name: 'a global pool at 75×120',
    config: { ...slim, inputWidth: 120, finalEndPoint: null, globalPool: true }
  },
  {
    name: 'what-ifs',
    config: { ...slim, finalEndPoint: 'Mixed_6b' },
    edits: [
      { kind: 'off', at: 'Mixed_5b/Branch_3' },
      { kind: 'to-3x3', at: 'Mixed_5c/Branch_1/Conv_1_0c_5x5' }
    ]
  },
  {
    name: 'pools that count their padding',
    config: { ...smallConfiguration },
    conventions: { ...slimConventions, averagePoolCountsPadding: true }
  }
];

describe.each(cases)('rebuilt values with $name', ({ config, edits = [], conventions }) => {
  const used = conventions ?? slimConventions;
  const network = buildEditedNetwork(config, edits);
  const engine = createNodeEngine(normalised(used));
  beforeAll(() => engine.run(requestOf(config, edits), recordRun()));
  afterAll(() => engine.dispose());

  const read = (scope: string): Promise<Tensor> => engine.readTensor(scope, signal);

  async function factorsOf(op: Op) {
    const weights = op.kind === 'conv' ? await engine.readWeights(op.scope, signal) : null;
    return { inputs: await Promise.all(op.inputs.map(read)), weights };
  }

  const kinds = [...new Set(network.ops.map(({ kind }) => kind))];

  it.each(kinds)('are the engine’s for random cells of every %s', async (kind) => {
    for (const op of network.ops.filter((candidate) => candidate.kind === kind)) {
      const { inputs, weights } = await factorsOf(op);
      const output = await read(op.scope);
      const { height, width, channels } = measureTensor(output);
      const row = fc.integer({ min: 0, max: height - 1 });
      const column = fc.integer({ min: 0, max: width - 1 });
      const channelOf = fc.integer({ min: 0, max: channels - 1 });
      fc.assert(
        fc.property(
          row,
          column,
          channelOf,
          fc.integer({ min: 0, max: 9 }),
          (y, x, channel, count) => {
            const needed = inputsBehind(op, channel);
            const rebuilt = rebuildValue({
              ...{ op, weights, channel, count, conventions: used, cell: [y, x] },
              inputs: inputs.map((input, index) => (needed.includes(index) ? input : null))
            });
            const check = compareValues(rebuilt, readCell(output, [y, x], channel));
            expect(check.share, `${op.scope} [${y}, ${x}, ${channel}]`).toBeLessThan(
              valueTolerance
            );
            expectWhole(rebuilt);
          }
        ),
        { numRuns: 20, seed: 299 }
      );
    }
  });

  it('follow a row and a column to what their channel adds to the value', async () => {
    const walks = network.ops.flatMap((op) => findWalk(network, op) ?? []);
    for (const walk of walks) {
      const { first, second } = walk;
      const [input, between] = await Promise.all([read(first.inputs[0]), read(first.scope)]);
      const firstWeights = await engine.readWeights(first.scope, signal);
      const secondWeights = await engine.readWeights(second.scope, signal);
      const [, height, width, channels] = second.outShape;
      const largest = between.data.reduce((most, value) => Math.max(most, value), 1);
      for (const cell of [
        [0, 0],
        [height - 1, width - 1],
        [height >> 1, width >> 1]
      ] as const) {
        const channel = channels - 1;
        const value = rebuildValue({
          ...{ op: second, inputs: [between], weights: secondWeights, cell, channel },
          ...{ conventions: used, count: 3 }
        });
        if (value.kind !== 'convolution') throw new Error('A walk ends in a convolution.');
        const [{ channel: betweenChannel, sum }] = value.strongest;
        const found = rebuildWalk({
          ...{ walk, input, firstWeights, secondWeights, cell, channel, betweenChannel }
        });
        expect(found.steps).toHaveLength(walk.length);
        expect(found.values).toHaveLength(walk.length ** 2);
        expect(Math.abs(found.sum - sum)).toBeLessThan(valueTolerance * value.magnitude);
        for (const step of found.steps) {
          const shown = step.cell === null ? 0 : readCell(between, step.cell, betweenChannel);
          expect(Math.abs(step.value - shown)).toBeLessThan(valueTolerance * largest);
        }
      }
    }
  });

  it('start from the image as the network reads it', async () => {
    const image = await read(imageScope);
    expect(image.shape).toEqual([1, config.inputHeight, config.inputWidth, 3]);
    expect(image.data[0]).toBe(-1);
  });
});

/** The parts that are told add up to the whole. */
function expectWhole(rebuilt: RebuiltValue): void {
  if (rebuilt.kind === 'convolution') {
    const { strongest, rest, sum, bias, biased, batchNorm, isRectified, magnitude } = rebuilt;
    const parts = strongest.reduce((total, part) => total + part.sum, rest.sum);
    expect(strongest.length + rest.count).toBe(rebuilt.channels);
    expect(Math.abs(parts - sum)).toBeLessThan(1e-12 * magnitude + 1e-15);
    expect(biased).toBe(sum + bias);
    expect(batchNorm !== null).toBe(isRectified);
    if (batchNorm) {
      const size = magnitude + Math.abs(batchNorm.mean) + Math.abs(batchNorm.beta);
      expect(Math.abs(batchNorm.after - biased)).toBeLessThan(1e-6 * size);
    }
    expect(rebuilt.value).toBe(isRectified && biased < 0 ? 0 : biased);
  } else if (rebuilt.kind === 'softmax') {
    const listed = rebuilt.largest.reduce((total, { power }) => total + power, rebuilt.rest.sum);
    expect(listed).toBeCloseTo(rebuilt.total, 12);
  } else if (rebuilt.kind === 'max') {
    expect(rebuilt.winners.length).toBeGreaterThan(0);
  } else if (rebuilt.kind === 'mean') {
    expect(rebuilt.value * rebuilt.divisor).toBeCloseTo(rebuilt.sum, 10);
  }
}
