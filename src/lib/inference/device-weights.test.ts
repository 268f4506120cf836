import { memory, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, it } from 'vitest';
import { buildNetwork } from '../network';
import { randomWeights } from './__fixtures__/random-weights';
import { DeviceWeights, type WeightSource } from './device-weights';

const network = buildNetwork({ depthMultiplier: 0.1 });

it('what is given up while an end point comes up leaves no tensor behind', async () => {
  await setBackend('cpu');
  const source = randomWeights();
  let closeEngine = () => undefined as void;
  const slow: WeightSource = {
    ...source,
    async *loadEndPoints(...request) {
      for await (const { endPoint, weights } of source.loadEndPoints(...request)) {
        yield { endPoint, weights: interrupted(weights) };
      }
    }
  };
  async function* interrupted<Entry>(entries: Iterable<Entry> | AsyncIterable<Entry>) {
    let count = 0;
    for await (const entry of entries) {
      if (++count === 3) closeEngine();
      yield entry;
    }
  }
  const weights = new DeviceWeights(slow);
  const before = memory().numTensors;
  const reader = weights.open({ network, weightSet: 'bundled' });
  await reader.require('Conv2d_1a_3x3');
  expect(memory().numTensors).toBe(before + 2);
  closeEngine = () => weights.dispose();
  await expect(reader.require('Mixed_5b')).rejects.toMatchObject({ name: 'AbortError' });
  await reader.close();
  expect(memory().numTensors).toBe(before);
});
