import { expect, it } from 'vitest';
import { nameForKeras } from './__fixtures__/name-for-keras';
import { seedWeights, smallNetworkOf } from './__fixtures__/seeded-weights';
import { writeTfjs } from './__fixtures__/write-tfjs';
import { matchTensors } from './match-tensors';
import { openFiles, pickFiles } from './open-files';

const { signal } = new AbortController();
const named = (...names: string[]) => names.map((name) => new File(['x'], name));

it('takes one file, and all that may belong to a model.json', () => {
  const [one] = named('a.safetensors');
  expect(pickFiles([one])).toEqual([one]);
  const shards = named('group1-shard1of2.bin', 'model.json', 'group1-shard2of2.bin');
  expect(pickFiles(shards)).toEqual([shards[1], shards[0], shards[2]]);
});

it.each([
  ['two files of weights', ['a.safetensors', 'b.safetensors']],
  ['shards without their model.json', ['group1-shard1of2.bin', 'group1-shard2of2.bin']]
])('refuses %s, and names them', (_, files) => {
  expect(() => pickFiles(named(...files))).toThrowError(
    expect.objectContaining({ fault: { kind: 'several-files', files } }) as Error
  );
});

it('refuses a JSON that names no files beside weights', async () => {
  const files = [new File(['{"architecture":"inception_v3"}'], 'config.json'), ...named('a.pth')];
  await expect(openFiles(pickFiles(files), signal)).rejects.toMatchObject({
    fault: { kind: 'several-files', files: ['config.json', 'a.pth'] }
  });
  await expect(openFiles(pickFiles(files.slice(0, 1)), signal)).rejects.toMatchObject({
    fault: { kind: 'unknown-format', file: 'config.json' }
  });
});

it.each(['{"modelTopology":null}', '{"weightsManifest":{}}', '{}', 'null', 'words'])(
  'says of a model.json beside its shards what is wrong with it: %s',
  async (content) => {
    const files = [...named('group1-shard1of1.bin'), new File([content], 'model.json')];
    await expect(openFiles(pickFiles(files), signal)).rejects.toMatchObject({
      fault: { kind: 'no-manifest', file: 'model.json' }
    });
  }
);

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
  const beside = named('LICENSE', 'other.safetensors');
  const files = pickFiles([...beside, ...shards, new File([model], 'model.json')]);
  const read = new Set<File>();
  const file = await openFiles(files, signal, read);
  expect(matchTensors(file, smallNetworkOf).missing).toEqual([]);
  expect([...read]).toEqual([files[0], ...shards]);
  await expect(openFiles(files.slice(0, -1), signal)).rejects.toMatchObject({
    fault: { kind: 'missing-part' }
  });
});
