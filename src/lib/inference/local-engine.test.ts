import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it, vi } from 'vitest';
import { buildNetwork } from '../network';
import { slimConventions, type RunConventions } from '../weights';
import { buildEditedNetwork } from '../what-ifs';
import {
  createNodeEngine,
  recordRun,
  requestOf,
  smallConfiguration
} from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';
import { InferenceError } from './inference-error';

const request = requestOf(smallConfiguration);
const network = buildNetwork(smallConfiguration);
const branchOp = 'InceptionV3/Mixed_5b/Branch_2/Conv2d_0b_3x3';

describe('LocalEngine', () => {
  it('reports every op once, in network order, with a picture of its size', async () => {
    const engine = createNodeEngine(randomWeights());
    const listeners = recordRun();
    await engine.run(request, listeners);
    expect(listeners.results.map(({ scope }) => scope)).toEqual(
      network.ops.map(({ scope }) => scope)
    );
    for (const [index, { shape, thumbnail }] of listeners.results.entries()) {
      expect(shape).toEqual(network.ops[index].outShape);
      expect([thumbnail.height, thumbnail.width]).toEqual(shape.slice(1, 3));
      expect(thumbnail.data).toHaveLength(thumbnail.height * thumbnail.width);
    }
    engine.dispose();
  });

  it('runs the network with its what-ifs, not the one without', async () => {
    const edits = [
      { kind: 'off', at: 'Mixed_5b/Branch_3' },
      { kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' }
    ] as const;
    const engine = createNodeEngine(randomWeights());
    const listeners = recordRun();
    await engine.run(requestOf(smallConfiguration, edits), listeners);
    const edited = buildEditedNetwork(smallConfiguration, edits);
    expect(listeners.results.map(({ scope, shape }) => ({ scope, shape }))).toEqual(
      edited.ops.map(({ scope, outShape }) => ({ scope, shape: outShape }))
    );
    const { shape } = await engine.readTensor('InceptionV3/Mixed_5b/concat', listeners.signal);
    expect(shape).toEqual(edited.ops.at(-1)?.outShape);
    expect(shape).not.toEqual(network.ops.at(-1)?.outShape);
    engine.dispose();
  });

  it('draws the mean over channels', async () => {
    const engine = createNodeEngine(randomWeights());
    const listeners = recordRun();
    await engine.run(request, listeners);
    const { data, shape } = await engine.readTensor(branchOp, listeners.signal);
    const channels = shape[3];
    const thumbnail = listeners.results.find(({ scope }) => scope === branchOp)?.thumbnail;
    const means = Array.from({ length: data.length / channels }, (_, pixel) =>
      data
        .subarray(pixel * channels, (pixel + 1) * channels)
        .reduce((sum, x) => sum + x / channels, 0)
    );
    expect(means.some((mean) => mean > 0)).toBe(true);
    means.forEach((mean, pixel) => expect(thumbnail?.data[pixel]).toBeCloseTo(mean, 4));
    engine.dispose();
  });

  it('holds as many tensors after 20 runs and reads as after the first', async () => {
    const engine = createNodeEngine(randomWeights());
    await engine.run(request, recordRun());
    const before = memory().numTensors;
    for (let count = 1; count < 20; count++) {
      const listeners = recordRun();
      await engine.run(request, listeners);
      await engine.readTensor(branchOp, listeners.signal);
    }
    expect(memory().numTensors).toBe(before);
    engine.dispose();
    expect(memory().numTensors).toBe(0);
  });

  it('loads weights once, whatever the number of runs', async () => {
    const loaded: string[] = [];
    const engine = createNodeEngine(randomWeights((endPoint) => loaded.push(endPoint)));
    await engine.run(request, recordRun());
    await engine.run(request, recordRun());
    expect(loaded).toEqual([...new Set(loaded)]);
    expect(loaded[0]).toBe('Conv2d_1a_3x3');
    engine.dispose();
  });

  it('fetches weights while the backend starts', async () => {
    const loaded: string[] = [];
    const source = randomWeights((endPoint) => loaded.push(endPoint));
    let start: () => void = () => undefined;
    const mayStart = new Promise<void>((resolve) => (start = resolve));
    const engine = createNodeEngine(source, [], { mayStart });
    const run = engine.run(request, recordRun());
    await vi.waitFor(() => expect(loaded).toEqual(['Conv2d_1a_3x3']));
    start();
    await run;
    engine.dispose();
  });

  it('leaves nothing behind where the backend fails to start', async () => {
    const failure = new InferenceError({ kind: 'no-backend' });
    const engine = createNodeEngine(randomWeights(), [], { mayStart: Promise.reject(failure) });
    const before = memory().numTensors;
    await expect(engine.run(request, recordRun())).rejects.toBe(failure);
    expect(memory().numTensors).toBe(before);
    engine.dispose();
  });

  it('stops at an abort, keeps nothing half done and runs again', async () => {
    const engine = createNodeEngine(randomWeights());
    await engine.run(request, recordRun());
    const before = memory().numTensors;
    const controller = new AbortController();
    const listeners = recordRun(controller.signal);
    const run = engine.run(request, {
      ...listeners,
      onresult: (result) => {
        listeners.results.push(result);
        if (listeners.results.length === 10) controller.abort();
      }
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(listeners.results).toHaveLength(10);
    const again = recordRun();
    await engine.run(request, again);
    expect(again.results).toHaveLength(network.ops.length);
    expect(memory().numTensors).toBe(before);
    engine.dispose();
  });

  it('ends the run before when a new one comes', async () => {
    const engine = createNodeEngine(randomWeights());
    const first = engine.run(request, recordRun());
    const second = engine.run(request, recordRun());
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).resolves.toMatchObject({ isUntrained: false });
    engine.dispose();
  });

  it('fails the run when the device is lost, and starts without it the next time', async () => {
    const loss = new AbortController();
    const engine = createNodeEngine(randomWeights(), [loss.signal]);
    const reset = new InferenceError({ kind: 'context-lost' });
    const listeners = recordRun();
    const run = engine.run(request, { ...listeners, onresult: () => loss.abort(reset) });
    await expect(run).rejects.toBe(reset);
    await expect(engine.run(request, recordRun())).rejects.toBe(reset);
    expect(await engine.start('auto')).toEqual({
      ...{ name: 'wasm', renderer: null, reason: { kind: 'device-lost' } },
      threads: null,
      losses: 1
    });
    await expect(engine.run(request, recordRun())).resolves.toMatchObject({ isUntrained: false });
    engine.dispose();
  });

  it('takes whatever fails on a lost device for a loss, before the browser has said so', async () => {
    const loss = new AbortController();
    const reset = new InferenceError({ kind: 'context-lost' });
    const engine = createNodeEngine(randomWeights(), [loss.signal], {
      settle: async () => loss.abort(reset)
    });
    const run = engine.run(request, {
      ...recordRun(),
      onresult: () => {
        throw new Error('Failed to compile fragment shader.');
      }
    });
    await expect(run).rejects.toBe(reset);
    engine.dispose();
  });

  it('keeps the word of the browser for a failure on a device that lives', async () => {
    const engine = createNodeEngine(randomWeights());
    const onresult = () => {
      throw new Error('Failed to compile fragment shader.');
    };
    await expect(engine.run(request, { ...recordRun(), onresult })).rejects.toMatchObject({
      fault: { kind: 'computation-failed', detail: 'Failed to compile fragment shader.' }
    });
    engine.dispose();
  });

  it('computes nothing with weights of another set that are still on the device', async () => {
    const engine = createNodeEngine(randomWeights());
    await engine.run(request, recordRun());
    const controller = new AbortController();
    const run = engine.run(
      { ...request, weightSet: 'untrained' },
      {
        ...recordRun(controller.signal),
        onresult: ({ scope }) => {
          if (scope === 'InceptionV3/MaxPool_5a_3x3') controller.abort();
        }
      }
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    const { signal } = new AbortController();
    await expect(engine.readTensor(branchOp, signal)).rejects.toMatchObject({
      fault: { kind: 'not-computed', scope: branchOp }
    });
    engine.dispose();
  });

  it('hears that a read was called off before it computes anything for it', async () => {
    const engine = createNodeEngine(randomWeights());
    await engine.run(request, recordRun());
    const before = memory().numTensors;
    const controller = new AbortController();
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => controller.abort();
    port1.postMessage(null);
    await expect(engine.readTensor(branchOp, controller.signal)).rejects.toMatchObject({
      name: 'AbortError'
    });
    expect(memory().numTensors).toBe(before);
    port1.close();
    engine.dispose();
  });

  it('ends a read when a new run takes the place of the one that it belongs to', async () => {
    const engine = createNodeEngine(randomWeights());
    await engine.run(request, recordRun());
    const read = engine.readTensor(branchOp, new AbortController().signal);
    const run = engine.run(request, recordRun());
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    await run;
    engine.dispose();
  });

  it('follows the conventions of the weights: scaling at the input, counting at the border', async () => {
    const inputScaling = { mean: [0, 0, 0], deviation: [1, 1, 1] } as const;
    const readWith = async (conventions: RunConventions, scope: string) => {
      const engine = createNodeEngine(randomWeights(() => undefined, conventions));
      await engine.run(request, recordRun());
      const { data } = await engine.readTensor(scope, new AbortController().signal);
      engine.dispose();
      return data;
    };
    const first = 'InceptionV3/Conv2d_1a_3x3';
    const slim = await readWith(slimConventions, first);
    expect(await readWith({ ...slimConventions, inputScaling }, first)).not.toEqual(slim);
    const counting = { ...slimConventions, averagePoolCountsPadding: true };
    expect(await readWith(counting, first)).toEqual(slim);
    const pool = 'InceptionV3/Mixed_5b/Branch_3/AvgPool_0a_3x3';
    expect(await readWith(counting, pool)).not.toEqual(await readWith(slimConventions, pool));
  });

  it('marks what depends on untrained weights, and only that', async () => {
    const config = {
      ...smallConfiguration,
      finalEndPoint: null,
      numClasses: 10,
      depthMultiplier: 0.1
    };
    const engine = createNodeEngine(randomWeights());
    const listeners = recordRun();
    const summary = await engine.run(requestOf(config), listeners);
    const untrained = listeners.results.filter((result) => result.isUntrained);
    expect(untrained.map(({ scope }) => scope)).toEqual([
      'InceptionV3/Logits/Conv2d_1c_1x1',
      'InceptionV3/Logits/SpatialSqueeze',
      'InceptionV3/Predictions'
    ]);
    expect(summary.isUntrained).toBe(true);
    expect(listeners.results.at(-1)?.thumbnail).toMatchObject({ height: 1, width: 10 });
    engine.dispose();
  });

  it('reads the image as the network reads it, of the run and of the comparison', async () => {
    const engine = createNodeEngine(randomWeights());
    await engine.run(request, recordRun());
    const { signal } = new AbortController();
    const image = { ...request.image, data: request.image.data.map((value) => 255 - value) };
    const listeners = { signal, onprogress: () => undefined, ondifference: () => undefined };
    await engine.compare({ image, switchedOff: [], misread: [] }, listeners);
    const { shape, data } = await engine.readTensor('input', signal);
    const other = await engine.readTensor('input', signal, 'comparison');
    expect(shape).toEqual([1, 75, 75, 3]);
    data.forEach((value, index) => expect(other.data[index]).toBeCloseTo(-value, 6));
    expect(data[0]).toBe(-1);
    engine.dispose();
  });

  it('refuses an image of another size, and an op that no run has', async () => {
    const engine = createNodeEngine(randomWeights());
    const image = { ...request.image, width: 74 };
    const listeners = recordRun();
    await expect(engine.run({ ...request, image }, listeners)).rejects.toMatchObject({
      fault: { kind: 'wrong-image-size', held: [75, 74], wanted: [75, 75] }
    });
    await expect(engine.readTensor(branchOp, listeners.signal)).rejects.toMatchObject({
      fault: { kind: 'unknown-op', scope: branchOp }
    });
  });
});
