import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relativeError } from '../../../scripts/golden/golden-values';
import {
  kerasEndPoints,
  loadKerasReference,
  matchKerasWeights
} from '../../../scripts/golden/keras-reference';
import { readReferenceImage } from '../../../scripts/golden/reference-image';
import { buildNetwork, defaultConfiguration, indexOps, outputOpOf } from '../network';
import { openBundledWeights } from './node/bundled-weights';
import { createNodeEngine, recordRun } from './__fixtures__/node-engine';

/** As in the other tests of parity: folding batch norm changes float32 rounding by about 1e-6. */
const tolerance = 1e-4;

const { signal } = new AbortController();
const network = buildNetwork();
const ops = indexOps(network);
const image = readReferenceImage();
const engine = createNodeEngine(openBundledWeights());
const silent = { signal, onprogress: () => undefined, ondifference: () => undefined };

beforeAll(() => {
  const config = { ...defaultConfiguration, auxLogits: false };
  return engine.run({ image, weightSet: 'bundled', config, edits: [] }, recordRun());
}, 60_000);

afterAll(() => engine.dispose());

describe('a branch that is switched off', () => {
  it('gives what tf.layers computes with the last convolution and batch norm of the branch at 0', async () => {
    const scope = 'InceptionV3/Mixed_6b/Branch_1/Conv2d_0c_7x1';
    const count = ops.get(scope)!.outShape[3];
    const switchedOff = [{ scope, firstChannel: 0, count }];
    await engine.compare({ image, switchedOff, misread: [] }, silent);
    const endPoints = Object.entries(kerasEndPoints).filter(([name]) => name >= 'Mixed_6a');
    const keras = await loadKerasReference();
    keras.zero(matchKerasWeights(scope));
    const outputs = keras.run(
      image,
      endPoints.map(([, layer]) => layer)
    );
    for (const [index, [endPoint]] of endPoints.entries()) {
      const output = outputOpOf(network, endPoint)!.scope;
      const expected = (await outputs[index].data()) as Float32Array;
      const { data } = await engine.readTensor(output, signal, 'comparison');
      expect(relativeError(data, expected), endPoint).toBeLessThan(tolerance);
      if (endPoint === 'Mixed_6a') continue;
      const { data: whole } = await engine.readTensor(output, signal);
      expect(relativeError(whole, expected), endPoint).toBeGreaterThan(100 * tolerance);
    }
    outputs.forEach((output) => output.dispose());
    keras.dispose();
  }, 120_000);
});

describe('the weights of a convolution', () => {
  it.each([
    ['InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7', 8, 16],
    ['InceptionV3/Conv2d_1a_3x3', 40, 7],
    ['InceptionV3/Logits/Conv2d_1c_1x1', 0, 0]
  ])('of %s and the window of an activation give that activation', async (scope, row, column) => {
    const op = ops.get(scope)!;
    const { kernel, bias, batchNorm } = await engine.readWeights(scope, signal);
    const values = await engine.readTensor(scope, signal);
    const input =
      op.inputs[0] === 'input' ? readPixels() : await engine.readTensor(op.inputs[0], signal);
    const [height, width, ins, outs] = kernel.shape;
    const [stride, isSame] = op.kind === 'conv' ? [op.stride, op.padding === 'SAME'] : [1, false];
    const before = (size: number) => (isSame ? (size - 1) / 2 : 0);
    const start = (row * values.shape[2] + column) * outs;
    const cell = values.data.subarray(start, start + outs);
    const channel = cell.indexOf(Math.max(...cell));
    let sum = bias[channel];
    for (let i = 0; i < height * width; i++) {
      const y = row * stride + Math.floor(i / width) - before(height);
      const x = column * stride + (i % width) - before(width);
      if (x < 0 || y < 0 || x >= input.shape[2] || y >= input.shape[1]) continue;
      for (let from = 0; from < ins; from++) {
        const read = input.data[(y * input.shape[2] + x) * ins + from];
        sum += read * kernel.data[(i * ins + from) * outs + channel];
      }
    }
    const activation = batchNorm === null ? sum : Math.max(0, sum);
    expect(activation).toBeGreaterThan(0);
    expect(cell[channel]).toBeCloseTo(activation, 4);
  });

  it('come with the batch norm that has been folded in', async () => {
    const scope = 'InceptionV3/Mixed_7c/Branch_0/Conv2d_0a_1x1';
    const { bias, batchNorm } = await engine.readWeights(scope, signal);
    const { gamma, beta, movingMean, movingVariance, epsilon } = batchNorm!;
    expect(gamma).toBeNull();
    bias.forEach((value, channel) => {
      const scale = 1 / Math.sqrt(movingVariance[channel] + epsilon);
      expect(value).toBeCloseTo(beta[channel] - movingMean[channel] * scale, 4);
    });
  });

  it('are told to be untrained where they are, and not there for a pool', async () => {
    const { isUntrained, batchNorm } = await engine.readWeights(
      'InceptionV3/Logits/Conv2d_1c_1x1',
      signal
    );
    expect([isUntrained, batchNorm]).toEqual([true, null]);
    await expect(engine.readWeights('InceptionV3/MaxPool_3a_3x3', signal)).rejects.toMatchObject({
      fault: { kind: 'unknown-op' }
    });
  });
});

it('a response of the whole network hears an abort on the way, and leaves nothing behind', async () => {
  const before = memory().numTensors;
  const controller = new AbortController();
  const asked = { image: { ...image, data: image.data.map((value) => 255 - value) }, channel: 0 };
  const response = engine.readResponse(
    { ...asked, switchedOff: [], scope: 'InceptionV3/Mixed_7c/concat' },
    controller.signal
  );
  setTimeout(() => controller.abort(), 60);
  await expect(response).rejects.toMatchObject({ name: 'AbortError' });
  expect(memory().numTensors).toBe(before);
});

function readPixels() {
  const data = image.data.filter((_, index) => index % 4 !== 3);
  return {
    shape: [1, image.height, image.width, 3],
    data: Float32Array.from(data, (byte) => byte / 127.5 - 1)
  };
}
