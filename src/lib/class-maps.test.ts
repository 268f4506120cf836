import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  averageChannels,
  directClass,
  findClassHead,
  mapClass,
  rankClassChannels,
  rankClassesAt,
  type ClassFactors,
  type ClassHead
} from './attribution';
import { rankClasses } from './classes';
import { createNodeEngine, recordRun, requestOf } from './inference/__fixtures__/node-engine';
import { randomWeights } from './inference/__fixtures__/random-weights';
import { defaultConfiguration, outputOpOf, type NetworkConfiguration } from './network';
import { buildEditedNetwork, type Edit } from './what-ifs';

/** Of the sum of the absolute terms: the engine adds 2048 products in float32, this in float64. */
const tolerance = 1e-5;

interface Case {
  readonly name: string;
  readonly change: Partial<NetworkConfiguration>;
  readonly edits?: readonly Edit[];
  readonly branches?: number;
}

const cases: readonly Case[] = [
  { name: '299×299', change: {} },
  {
    name: '171×139, with a background class',
    change: { inputHeight: 171, inputWidth: 139, numClasses: 1001 }
  },
  {
    name: '331×331, of which the pool reads a part',
    change: { inputHeight: 331, inputWidth: 331, numClasses: 5 }
  },
  {
    name: 'not squeezed, pooled at once',
    change: { inputHeight: 171, spatialSqueeze: false, globalPool: true, numClasses: 8 }
  },
  {
    name: 'a branch less',
    change: { inputHeight: 139, inputWidth: 139, numClasses: 8 },
    edits: [{ kind: 'off', at: 'Mixed_7c/Branch_1' }],
    branches: 3
  }
];

describe.each(cases)('$name', ({ change, edits = [], branches = 4 }) => {
  const { signal } = new AbortController();
  const config = { ...defaultConfiguration, auxLogits: false, ...change };
  const network = buildEditedNetwork(config, edits);
  const engine = createNodeEngine(randomWeights());
  let head: ClassHead;
  let factors: ClassFactors;
  let logits: Float32Array;
  let probabilities: Float32Array;

  beforeAll(async () => {
    await engine.run(requestOf(config, edits), recordRun());
    const predictions = outputOpOf(network, 'Predictions');
    const found = predictions && findClassHead(network, predictions);
    if (found?.source.kind !== 'map') throw new Error('The logits are the mean of no map.');
    head = found;
    const { kernel, bias } = await engine.readWeights(head.logits.scope, signal);
    const features = await engine.readTensor(found.source.op.scope, signal);
    factors = { features, kernel, bias, window: found.source.window };
    logits = (await engine.readTensor(head.logits.scope, signal)).data;
    probabilities = (await engine.readTensor(predictions!.scope, signal)).data;
  }, 120_000);
  afterAll(() => engine.dispose());

  it('the mean of a class’s map and its bias are its logit', () => {
    expect(logits).toHaveLength(config.numClasses);
    for (let index = 0; index < config.numClasses; index += Math.ceil(config.numClasses / 40)) {
      const direction = directClass(factors, index);
      const { mean, magnitude } = mapClass(factors, direction);
      expect(magnitude).toBeGreaterThan(0);
      expect(Math.abs(mean + direction.bias - logits[index])).toBeLessThan(tolerance * magnitude);
    }
  });

  it('the map of one class against another gives the difference of their logits', () => {
    const [a, b] = [0, config.numClasses - 1];
    const direction = directClass(factors, a, b);
    const { mean, magnitude } = mapClass(factors, direction);
    const difference = mean + direction.bias;
    expect(Math.abs(difference - (logits[a] - logits[b]))).toBeLessThan(tolerance * magnitude);
    const ratio = Math.log(probabilities[a] / probabilities[b]);
    expect(difference).toBeCloseTo(ratio, 3);
  });

  it('branches add up to the map, and channels to its mean', () => {
    if (head.source.kind !== 'map') throw new Error('There is no map.');
    const direction = directClass(factors, 1);
    const whole = mapClass(factors, direction);
    const parts = head.source.parts.map((part) => mapClass(factors, direction, part));
    expect(parts).toHaveLength(branches);
    const sum = parts.reduce((added, { mean }) => added + mean, 0);
    expect(Math.abs(sum - whole.mean)).toBeLessThan(1e-9 * whole.magnitude);
    whole.map.data.forEach((value, cell) => {
      const added = parts.reduce((total, { map }) => total + map.data[cell], 0);
      expect(Math.abs(added - value)).toBeLessThan(tolerance * whole.magnitude);
    });
    const { strongest, rest } = rankClassChannels(averageChannels(factors), direction, 6);
    const channels = strongest.reduce((added, { product }) => added + product, rest.sum);
    expect(Math.abs(channels - whole.mean)).toBeLessThan(1e-9 * whole.magnitude);
  });

  it('a cell asked for its classes gives what their maps have there', () => {
    for (const { classIndex, value } of rankClassesAt(factors, [1, 2], { count: 3 })) {
      const { map } = mapClass(factors, directClass(factors, classIndex));
      expect(map.data[map.width + 2]).toBeCloseTo(value, 4);
    }
  });

  it('probabilities are those of the network', () => {
    const ranked = rankClasses(logits);
    ranked.probabilities.forEach((one, index) => expect(one).toBeCloseTo(probabilities[index], 5));
  });
});
