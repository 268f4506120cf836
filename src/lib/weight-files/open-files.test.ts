import { expect, it } from 'vitest';
import { nameForKeras } from './__fixtures__/name-for-keras';
import { seedWeights, smallNetworkOf } from './__fixtures__/seeded-weights';
import { writeTfjs } from './__fixtures__/write-tfjs';
import { matchTensors } from './match-tensors';
import { openFiles, pickFiles } from './open-files';

const { signal } = new AbortController();
const named = (...names: string[]) => names.map((name) => new File(['x'], name));

it('takes one file of several, and all that may belong to a model.json', () => {
  const [one, two] = named('a.safetensors', 'b.safetensors');
  expect(pickFiles([one, two])).toEqual([one]);
  const shards = named('group1-shard1of2.bin', 'model.json', 'group1-shard2of2.bin');
  expect(pickFiles(shards)).toEqual([shards[1], shards[0], shards[2]]);
});

it('opens a model.json with the shards that were chosen beside it', async () => {
  const { model, findFile } = writeTfjs(nameForKeras(seedWeights({ gamma: false })));
  const { weightsManifest } = JSON.parse(new TextDecoder().decode(model));
  const shards = await Promise.all(
    (weightsManifest as { paths: string[] }[])
      .flatMap(({ paths }) => paths)
      .map(async (name) => {
        const source = (await findFile(name))!;
        return new File([await source.read(0, source.sizeBytes, signal)], name);
      })
  );
  const files = pickFiles([...shards, new File([model], 'model.json')]);
  const matching = matchTensors(await openFiles(files, signal), smallNetworkOf);
  expect(matching.missing).toEqual([]);
  await expect(openFiles(files.slice(0, -1), signal)).rejects.toMatchObject({
    fault: { kind: 'missing-part' }
  });
});
