import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfiguration, hasBatchNorm, outputOpOf } from '../../src/lib/network';
import {
  createNodeEngine,
  recordRun,
  requestOf
} from '../../src/lib/inference/__fixtures__/node-engine';
import {
  openOwnSet,
  openWeightFile,
  sourceOfBlob,
  type WeightFile
} from '../../src/lib/weight-files';
import { nameForKeras } from '../../src/lib/weight-files/__fixtures__/name-for-keras';
import { writeTfjs } from '../../src/lib/weight-files/__fixtures__/write-tfjs';
import { nameForTorch } from '../../src/lib/weight-files/__fixtures__/name-for-torch';
import { openBytes } from '../../src/lib/weight-files/__fixtures__/open-bytes';
import {
  seedWeights,
  smallNetworkOf,
  type SeededTensor
} from '../../src/lib/weight-files/__fixtures__/seeded-weights';
import { writeTorch } from '../../src/lib/weight-files/__fixtures__/write-torch';
import { writeSafetensors } from '../../src/lib/weight-files/__fixtures__/write-safetensors';
import {
  slimConventions,
  WeightStore,
  type ChosenWeights,
  type OpWeights,
  type OwnWeights,
  type RunConventions
} from '../../src/lib/weights';
import { convertFile } from './convert-file';
import type { Precision } from './encode-values';

const { signal } = new AbortController();
const baseUrl = 'http://lecture.test/weights/';
const network = smallNetworkOf({ numClasses: 5 });
const config = {
  ...defaultConfiguration,
  ...network.config,
  inputHeight: 107,
  inputWidth: 107,
  auxLogits: false
};
const endPoints = ['Conv2d_1a_3x3', 'Mixed_5d', 'Mixed_6e', 'Mixed_7c', 'Logits'];

/** What a page computes with a set. */
type Activations = ReadonlyMap<string, Float32Array>;

/** Reads as a page reads a set beside the bundled one. */
async function runConverted(
  file: WeightFile,
  { precision = 32, ...choices }: { precision?: Precision } & Partial<RunConventions> = {}
): Promise<Activations> {
  const files = new Map<string, Uint8Array>();
  const { manifest } = await convertFile({
    ...{ file, fileName: 'weights', precision, choices, networkOf: smallNetworkOf, signal },
    describe: () => ({ package: 'seeded', version: '1', licence: 'MIT', description: 'Seeded.' }),
    onprogress: () => undefined,
    write: async (name, content) => void files.set(name, content.slice())
  });
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  const fetchFile: typeof fetch = async (input) => {
    const name = String(input instanceof Request ? input.url : input).slice(baseUrl.length);
    const content = files.get(name);
    return content === undefined
      ? new Response('', { status: 404 })
      : new Response(new Uint8Array(content));
  };
  return run(new WeightStore({ baseUrl, fetch: fetchFile, trainedNetwork: network }));
}

async function run(
  weights: Parameters<typeof createNodeEngine>[0],
  weightSet: ChosenWeights = 'bundled'
): Promise<Activations> {
  const engine = createNodeEngine(weights);
  await engine.run({ ...requestOf(config), weightSet }, recordRun());
  const activations = new Map<string, Float32Array>();
  for (const endPoint of endPoints) {
    const scope = outputOpOf(network, endPoint)!.scope;
    activations.set(endPoint, (await engine.readTensor(scope, signal)).data as Float32Array);
  }
  await engine.dispose();
  return activations;
}

/** As a page computes with a file that its reader has chosen. */
function runOwn(file: File, conventions: RunConventions): Promise<Activations> {
  const openOwn = (own: OwnWeights) => openOwnSet(own, smallNetworkOf);
  return run(new WeightStore({ baseUrl, openOwn }), {
    id: '1',
    copy: 0,
    files: [file],
    conventions
  });
}

/** The seeded weights without any file: folded here, in float64. */
function runSeeded(seeded: readonly SeededTensor[], conventions: RunConventions = slimConventions) {
  const values = new Map(seeded.map((tensor) => [tensor.name, tensor.values]));
  return run({
    loadConventions: async () => ({ ...conventions, trainedHeads: ['Logits'], classes: 5 }),
    async *loadEndPoints(names) {
      for (const endPoint of names) {
        const ops = network.ops.filter((op) => op.endPoint === endPoint && op.weights.length > 0);
        const weights = new Map(ops.map((op) => [op.scope, fold(op, values, conventions.epsilon)]));
        yield { endPoint, weights };
      }
    }
  });
}

function fold(
  op: SeededTensor['op'],
  values: ReadonlyMap<string, Float32Array>,
  epsilon: number
): OpWeights {
  const read = (part: string) => values.get(`${op.scope}/${part}`)!;
  const kernel = read('weights');
  const kernelShape = op.weights[0].shape as unknown as OpWeights['kernelShape'];
  const common = { kernelShape, batchNorm: null, isUntrained: false };
  if (!hasBatchNorm(op)) return { kernel, bias: read('biases'), ...common };
  const [beta, mean, variance] = ['beta', 'moving_mean', 'moving_variance'].map((part) => {
    return read(`BatchNorm/${part}`);
  });
  const gamma = values.get(`${op.scope}/BatchNorm/gamma`) ?? beta.map(() => 1);
  const scale = Array.from(beta, (_, i) => gamma[i] / Math.sqrt(variance[i] + epsilon));
  return {
    kernel: kernel.map((value, i) => value * scale[i % beta.length]),
    bias: beta.map((value, i) => value - mean[i] * scale[i]),
    ...common
  };
}

/** The largest difference, measured by the largest value. */
function differenceOf(one: Activations, other: Activations): number {
  return Math.max(
    ...endPoints.map((endPoint) => {
      const [values, wanted] = [one.get(endPoint)!, other.get(endPoint)!];
      const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const off = values.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i])), 0);
      expect(largest, endPoint).toBeGreaterThan(0.01);
      return off / largest;
    })
  );
}

describe('a file with PyTorch’s names', () => {
  const seeded = seedWeights();
  const tensors = nameForTorch(seeded);
  const conventions = { ...slimConventions, gamma: true, averagePoolCountsPadding: true };
  let expected: Activations;
  beforeAll(async () => void (expected = await runSeeded(seeded, conventions)));

  it.each([
    ['safetensors', () => writeSafetensors(tensors)],
    ['a checkpoint', () => writeTorch(tensors)]
  ])('as %s gives the activations of the weights that it was written from', async (_, write) => {
    const activations = await runConverted(await openBytes(write()));
    expect(differenceOf(activations, expected)).toBeLessThan(1e-6);
  });

  it('gives them without being converted, where it is chosen on the page', async () => {
    const file = new File([writeSafetensors(tensors)], 'inception.safetensors');
    expect(differenceOf(await runOwn(file, conventions), expected)).toBeLessThan(1e-6);
    const others = { ...conventions, averagePoolCountsPadding: false };
    expect(differenceOf(await runOwn(file, others), expected)).toBeGreaterThan(1e-3);
  });

  it.each([
    [16, 1e-3],
    [8, 0.2]
  ] as const)('stays close at %i bits, and differs', async (precision, tolerance) => {
    const file = await openBytes(writeSafetensors(tensors));
    const difference = differenceOf(await runConverted(file, { precision }), expected);
    expect(difference).toBeLessThan(tolerance);
    expect(difference).toBeGreaterThan(1e-6);
  });

  it('gives others with average pools that do not count their border', async () => {
    const file = await openBytes(writeSafetensors(tensors));
    const activations = await runConverted(file, { averagePoolCountsPadding: false });
    expect(differenceOf(activations, expected)).toBeGreaterThan(1e-3);
  });
});

describe('a file with Keras’ layers', () => {
  const seeded = seedWeights({ gamma: false });
  let expected: Activations;
  beforeAll(async () => void (expected = await runSeeded(seeded)));

  it.each([
    ['TensorFlow.js layers', 1],
    ['layers that are numbered on', 95]
  ])('as %s gives the activations of the weights that it was written from', async (_, first) => {
    const { model, findFile } = writeTfjs(nameForKeras(seeded, first));
    const source = sourceOfBlob(new Blob([model]), 'model.json');
    const activations = await runConverted(await openWeightFile(source, signal, findFile));
    expect(differenceOf(activations, expected)).toBeLessThan(1e-6);
  });

  it('as 16-bit TensorFlow.js layers stays close', async () => {
    const { model, findFile } = writeTfjs(nameForKeras(seeded), { bits: 16 });
    const source = sourceOfBlob(new Blob([model]), 'model.json');
    const activations = await runConverted(await openWeightFile(source, signal, findFile));
    expect(differenceOf(activations, expected)).toBeLessThan(1e-2);
  });
});
