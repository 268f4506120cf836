import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../network';
import { sliceChannel } from '../tensors';
import {
  createNodeEngine,
  recordRun,
  requestOf,
  smallConfiguration
} from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';

const request = requestOf(smallConfiguration);
const network = buildNetwork(smallConfiguration);
const engine = createNodeEngine(randomWeights());
const { signal } = new AbortController();
const scope = 'InceptionV3/Mixed_5b/Branch_2/Conv2d_0b_3x3';
const image = { ...request.image, data: request.image.data.map((value) => 255 - value) };
const noChange = { image: request.image, switchedOff: [] };

beforeAll(() => engine.run(request, recordRun()));
afterAll(() => engine.dispose());

describe('the response of a channel', () => {
  it.each([
    ['to the picture of the run is the map of the run', request.image],
    ['to another picture is the map of its run', image]
  ])('%s', async (_, picture) => {
    const other = createNodeEngine(randomWeights());
    await other.run({ ...request, image: picture }, recordRun());
    for (const op of [scope, 'InceptionV3/MaxPool_3a_3x3', 'InceptionV3/Mixed_5b/concat']) {
      const map = sliceChannel(await other.readTensor(op, signal), 7);
      const asked = { image: picture, switchedOff: [], scope: op, channel: 7 };
      const response = await engine.readResponse(asked, signal);
      expect(response.shape).toEqual([1, map.height, map.width, 1]);
      expect(response.data).toEqual(map.data);
    }
    other.dispose();
    await engine.run(request, recordRun());
  });

  it('with a channel before it off is that of the comparison', async () => {
    const off = { scope: 'InceptionV3/Conv2d_2a_3x3', firstChannel: 4, count: 9 };
    const asked = { image, switchedOff: [off], misread: [] };
    await engine.compare(asked, {
      signal,
      onprogress: () => undefined,
      ondifference: () => undefined
    });
    const map = sliceChannel(await engine.readTensor(scope, signal, 'comparison'), 11);
    const response = await engine.readResponse({ ...asked, scope, channel: 11 }, signal);
    expect(response.data).toEqual(map.data);
    expect(sliceChannel(await engine.readTensor(scope, signal), 11).data).not.toEqual(map.data);
  });

  it('leaves nothing on the device, done or aborted', async () => {
    const before = memory().numTensors;
    await engine.readResponse({ image, switchedOff: [], scope, channel: 0 }, signal);
    const controller = new AbortController();
    await expect(
      engine.readResponse({ image, switchedOff: [], scope, channel: -1 }, signal)
    ).rejects.toMatchObject({ fault: { kind: 'no-such-channels' } });
    const asked = { image, switchedOff: [], scope, channel: 0 };
    const aborted = engine.readResponse(asked, controller.signal);
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    expect(memory().numTensors).toBe(before);
  });

  it('ends when a new run takes the place of the one that it belongs to', async () => {
    const response = engine.readResponse({ image, switchedOff: [], scope, channel: 0 }, signal);
    const run = engine.run(request, recordRun());
    await expect(response).rejects.toMatchObject({ name: 'AbortError' });
    await run;
  });

  it('is refused for a channel that the op has not, and an op that the network has not', async () => {
    const channels = network.ops.find((op) => op.scope === scope)!.outShape[3];
    await expect(
      engine.readResponse({ ...noChange, scope, channel: channels }, signal)
    ).rejects.toMatchObject({ fault: { kind: 'no-such-channels', scope, channels } });
    await expect(
      engine.readResponse({ ...noChange, scope: 'InceptionV3/x', channel: 0 }, signal)
    ).rejects.toMatchObject({ fault: { kind: 'unknown-op' } });
  });

  it('is not there before any run', async () => {
    const idle = createNodeEngine(randomWeights());
    await expect(
      idle.readResponse({ ...noChange, scope, channel: 0 }, signal)
    ).rejects.toMatchObject({ fault: { kind: 'not-computed', scope } });
    idle.dispose();
  });
});
