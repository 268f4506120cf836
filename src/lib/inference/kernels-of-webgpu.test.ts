import '@tensorflow/tfjs-backend-webgpu/dist/register_all_kernels';
import { getKernelsForBackend, profile, setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { defaultConfiguration } from '../network';
import { createNodeEngine, recordRun, requestOf } from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';

const { signal } = new AbortController();
const silent = { signal, onprogress: () => undefined, ondifference: () => undefined };

/** Small, with every kind of op, and pools that have a border. */
const request = requestOf({
  ...{ ...defaultConfiguration, inputHeight: 107, inputWidth: 107, numClasses: 12 },
  ...{ depthMultiplier: 0.1, minDepth: 6 }
});
const negative = {
  ...request.image,
  data: request.image.data.map((value, i) => (i % 4 === 3 ? value : 255 - value))
};
const scope = 'InceptionV3/Mixed_7c/Branch_3/AvgPool_0a_3x3';

it('WebGPU has a kernel for everything that is asked of a run', async () => {
  await setBackend('wasm');
  const engine = createNodeEngine(randomWeights());
  const { kernelNames } = await profile(async () => {
    await engine.run(request, recordRun());
    await engine.readTensor(scope, signal);
    const change = { image: negative, switchedOff: [{ scope, firstChannel: 0, count: 1 }] };
    await engine.readResponse({ ...change, scope, channel: 1 }, signal);
    const cell = { scope: 'InceptionV3/Predictions', channel: 3, cell: [0, 0] } as const;
    await engine.readGradient(cell, silent);
    await engine.compare({ ...change, misread: ['pool-border'] }, silent);
    return [];
  });
  engine.dispose();
  // Kernels alone: an op that calls some is in the list as well.
  const used = new Set(kernelNames.filter((name) => !name.endsWith('__op')));
  const offered = new Set(getKernelsForBackend('webgpu').map(({ kernelName }) => kernelName));
  expect([...used]).toEqual(
    expect.arrayContaining(['FusedConv2D', 'MaxPool', 'AvgPool', 'Softmax', 'Reverse'])
  );
  expect([...used].filter((name) => !offered.has(name))).toEqual([]);
});
