import {
  env,
  getBackend,
  memory,
  registerBackend,
  removeBackend,
  setBackend,
  tensor4d,
  type Tensor
} from '@tensorflow/tfjs-core';
import {
  loadLayersModel,
  model as createModel,
  type LayersModel,
  type SymbolicTensor
} from '@tensorflow/tfjs-layers';
import { startWasm } from '../../../src/lib/inference/start-wasm';
import type { UseBackend } from '../../../src/lib/inference/use-backend';
import type { ImagePixels } from '../../../src/lib/pixels';
import { pickSamples } from '../../golden/golden-values';
import {
  fetchReferenceImage,
  readQuery,
  readThreads,
  report,
  turnUpsideDown,
  watchTasks
} from './page-tools';
import type { LayersReport } from './reports';

/** The layers of keras-applications that give the end points' values. */
const layers = { Conv2d_1a_3x3: 'activation_1', Mixed_5b: 'mixed0', Mixed_7c: 'mixed10' } as const;

/** As the engine's page does, but on the page itself, where tf.layers is at home. */
const starters: Record<string, (query: URLSearchParams) => Promise<number | null>> = {
  async wasm(query) {
    const { count } = await startWasm((factory) => use('wasm', factory), {
      crossOriginIsolated,
      cores: navigator.hardwareConcurrency,
      isWorker: true,
      mostThreads: readThreads(query)
    });
    return count;
  },
  async webgl(query) {
    await import('@tensorflow/tfjs-backend-webgl');
    const budget = query.get('texture-budget');
    if (budget !== null) env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', Number(budget));
    await use('webgl');
    return null;
  }
};

async function measure(): Promise<LayersReport> {
  const { query, warmPasses } = readQuery();
  const name = query.get('backend') ?? 'wasm';
  const endWatch = watchTasks();
  const starting = starters[name](query);
  // As the engine's page does: backend, image and weights come side by side.
  const [threads, model, image] = await Promise.all([
    starting,
    starting.then(() => loadLayersModel('./layers/model.json')),
    fetchReferenceImage()
  ]);
  const measured =
    query.get('goal') === 'first'
      ? await measureFirst(model, image)
      : await measureFull(model, image, warmPasses);
  const held: { numTensors: number; numBytesInGPUAllocated?: number } = memory();
  return {
    ...measured,
    backend: name,
    threads,
    steadyBytes: held.numBytesInGPUAllocated ?? null,
    longestTaskMs: await endWatch()
  };
}

async function use(name: string, factory?: Parameters<UseBackend>[0]): Promise<void> {
  if (factory !== undefined) {
    removeBackend(name);
    registerBackend(name, factory);
  }
  const isReady = await setBackend(name);
  if (!isReady || getBackend() !== name) throw new Error(`tfjs did not start ${name}.`);
}

/** The way to a first result that is shortest for tf.layers: the model cut off behind it, run as soon as it is loaded. */
async function measureFirst(model: LayersModel, image: ImagePixels) {
  await predict(cutOff(model, layers.Conv2d_1a_3x3), image);
  const firstMapAtMs = performance.now();
  await predict(cutOff(model, layers.Mixed_5b), image);
  const mixed5bAtMs = performance.now();
  return { firstMapAtMs, mixed5bAtMs, mixed7cAtMs: null, warmMs: [], values: [] };
}

/** The shortest way to Mixed_7c: one prediction, nothing computed before it. */
async function measureFull(model: LayersModel, image: ImagePixels, warmPasses: number) {
  const part = cutOff(model, layers.Mixed_7c);
  const values = pickSamples(await predict(part, image));
  const mixed7cAtMs = performance.now();
  const other = turnUpsideDown(image);
  const warmMs: number[] = [];
  for (let pass = 0; pass < warmPasses; pass++) {
    const startedAt = performance.now();
    await predict(part, pass % 2 === 0 ? other : image);
    warmMs.push(performance.now() - startedAt);
  }
  return { firstMapAtMs: null, mixed5bAtMs: null, mixed7cAtMs, warmMs, values };
}

function cutOff(model: LayersModel, layer: string): LayersModel {
  const output = model.getLayer(layer).output as SymbolicTensor;
  return createModel({ inputs: model.inputs, outputs: output });
}

async function predict(model: LayersModel, { width, height, data }: ImagePixels) {
  const input = tensor4d(scalePixels(data), [1, height, width, 3]);
  const output = model.predict(input) as Tensor;
  const values = await output.data<'float32'>();
  input.dispose();
  output.dispose();
  return values;
}

function scalePixels(data: Uint8ClampedArray): Float32Array {
  const values = new Float32Array((data.length / 4) * 3);
  for (let from = 0, to = 0; to < values.length; from += 4, to += 3) {
    for (let channel = 0; channel < 3; channel++) {
      values[to + channel] = data[from + channel] / 127.5 - 1;
    }
  }
  return values;
}

await report(measure);
