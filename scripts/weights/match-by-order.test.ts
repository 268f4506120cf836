import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildNetwork } from '../../src/lib/network';
import { matchTensors, openWeightFile, sourceOfBlob } from '../../src/lib/weight-files';
import { readKerasModel } from './keras-graph';
import { matchKeras } from './match-keras';
import { packageName, readModel } from './read-package';

const { signal } = new AbortController();
const json = readModel(join('node_modules', packageName));
const model = readKerasModel(json);

it('finds by order and shape what the wiring of the same Keras model says', async () => {
  const totalBytes = [...model.tensors.values()].reduce((sum, tensor) => sum + tensor.sizeBytes, 0);
  const unread = async () => Promise.reject(new Error('Nothing is read.'));
  const file = await openWeightFile(
    sourceOfBlob(new Blob([JSON.stringify(json)]), 'model.json'),
    signal,
    async (name) => ({ name, sizeBytes: name === model.paths[0] ? totalBytes : 0, read: unread })
  );
  const matching = matchTensors(file);
  expect(matching).toMatchObject({ scheme: 'keras-order', missing: [], misshapen: [], heads: [] });
  expect(matching.leftOver.map(({ name }) => name.split('/')[0])).toEqual([
    'dense_1',
    'dense_1',
    'dense_2',
    'dense_2',
    'dense_3',
    'dense_3'
  ]);
  const found = new Map(matching.matched.map(({ variable, tensor }) => [variable.name, tensor]));
  const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });
  const wired = matchKeras(base, model);
  const wanted = base.ops.flatMap((op) =>
    op.weights.map(({ name }) => {
      const match = wired.get(op.scope);
      const part = name.slice(op.scope.length + 1);
      const layer = part === 'weights' ? match?.convolution : match?.batchNorm;
      return [
        name,
        `${layer}/${part.replace('weights', 'kernel').replace('BatchNorm/', '')}`
      ] as const;
    })
  );
  expect([...found].sort()).toEqual(wanted.toSorted());
});
