import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  pickSamples,
  relativeError,
  type GoldenValues
} from '../../../scripts/golden/golden-values';
import {
  kerasEndPoints,
  loadKerasReference,
  matchKerasLayers
} from '../../../scripts/golden/keras-reference';
import { readReferenceImage } from '../../../scripts/golden/reference-image';
import { buildNetwork, defaultConfiguration, outputOpOf } from '../network';
import { openBundledWeights } from './node/bundled-weights';
import { createNodeEngine, recordRun } from './__fixtures__/node-engine';

/** Folding batch norm changes float32 rounding by about 1e-6; a wrong weight or padding changes whole values. */
const tolerance = 1e-4;

const signal = new AbortController().signal;
const network = buildNetwork();
const image = readReferenceImage();
const engine = createNodeEngine(openBundledWeights());
const listeners = recordRun();
const reference = new Map<string, Float32Array>();
const innerOps = network.ops.filter(
  (op) => op.endPoint in kerasEndPoints && outputOpOf(network, op.endPoint) !== op
);

beforeAll(async () => {
  await engine.start('wasm');
  const layerOf = matchKerasLayers();
  const layers = [
    ...Object.values(kerasEndPoints),
    ...innerOps.map(({ scope }) => layerOf.get(scope) ?? scope)
  ];
  const keras = await loadKerasReference();
  const outputs = keras.run(image, layers);
  for (const [index, output] of outputs.entries()) {
    reference.set(layers[index], (await output.data()) as Float32Array);
    output.dispose();
  }
  for (const { scope } of innerOps) {
    const values = reference.get(layerOf.get(scope) ?? scope);
    if (values !== undefined) reference.set(scope, values);
  }
  keras.dispose();
  await engine.run(
    { image, weightSet: 'bundled', config: defaultConfiguration, edits: [] },
    listeners
  );
}, 180_000);

afterAll(() => engine.dispose());

describe('the engine against tf.layers on the Keras model', () => {
  it.each(Object.entries(kerasEndPoints))('%s equals %s', async (endPoint, layer) => {
    const scope = outputOpOf(network, endPoint)?.scope ?? '';
    const { data } = await engine.readTensor(scope, signal);
    expect(relativeError(data, reference.get(layer) ?? [])).toBeLessThan(tolerance);
  });

  it('computes every op inside the modules again on demand, with the same values', async () => {
    expect(innerOps).toHaveLength(104);
    for (const { scope } of innerOps) {
      const { data } = await engine.readTensor(scope, signal);
      const error = relativeError(data, reference.get(scope) ?? []);
      expect(error, scope).toBeLessThan(tolerance);
    }
  }, 60_000);

  it('agrees with the golden values that browsers are compared with', () => {
    const path = new URL('../../../tests/fixtures/golden-cat.json', import.meta.url);
    const golden = JSON.parse(readFileSync(path, 'utf8')) as GoldenValues;
    expect(golden.endPoints.map(({ name }) => name)).toEqual(Object.keys(kerasEndPoints));
    for (const { layer, samples } of golden.endPoints) {
      const values = reference.get(layer) ?? new Float32Array();
      expect(relativeError(samples, pickSamples(values)), layer).toBeLessThan(1e-6);
    }
  });

  it('keeps the trunk trained and calls the two heads untrained', () => {
    for (const { scope, isUntrained } of listeners.results) {
      const isHead =
        /^InceptionV3\/(AuxLogits\/(Conv|Spatial)|Logits\/Conv2d_1c|Logits\/Spatial|Predictions)/;
      expect(isUntrained, scope).toBe(isHead.test(scope));
    }
  });

  it('ends in probabilities', () => {
    const { data } = listeners.results.at(-1)!.thumbnail;
    expect(data).toHaveLength(1000);
    expect(data.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
  });
});
