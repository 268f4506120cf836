import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { nameForTorch } from './__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from './__fixtures__/seeded-weights';
import { writeSafetensors } from './__fixtures__/write-safetensors';
import { checkFiles } from './check-files';

const tensors = nameForTorch(seedWeights());

function check(
  written = tensors,
  signal = new AbortController().signal,
  sha256: string | null = null
) {
  const shares: number[] = [];
  const file = new File([writeSafetensors(written)], 'inception.safetensors');
  const checked = checkFiles([file], {
    signal,
    sha256,
    networkOf: smallNetworkOf,
    onprogress: ({ loadedBytes, totalBytes }) => shares.push(loadedBytes / totalBytes)
  });
  return { checked, shares, file };
}

it('reads every value of a whole network, and tells how far it is', async () => {
  const { checked, shares, file } = check();
  const { fault, format, sizeBytes, matching } = await checked;
  expect({ fault, format, sizeBytes }).toEqual({
    fault: null,
    format: 'safetensors',
    sizeBytes: file.size
  });
  expect(matching.matched).toHaveLength(tensors.length);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

it('tells of the first tensor with values that are not finite, and how many', async () => {
  const bad = tensors[7].values.map((value, i) => (i === 1 || i === 2 ? NaN : value));
  const { checked } = check(tensors.with(7, { ...tensors[7], values: bad }));
  expect((await checked).fault).toMatchObject({
    kind: 'not-finite',
    tensor: tensors[7].name,
    count: 2,
    firstIndex: 1
  });
});

it('tells the SHA-256 of the file, and refuses one that is not the file it should be', async () => {
  const sha256 = createHash('sha256').update(writeSafetensors(tensors)).digest('hex');
  const { signal } = new AbortController();
  const good = await check(tensors, signal, sha256).checked;
  expect(good).toMatchObject({ fault: null, hashes: [sha256] });
  const wanted = '0'.repeat(64);
  const other = await check(tensors, signal, wanted).checked;
  expect(other.fault).toMatchObject({ kind: 'other-bytes', found: sha256, wanted });
});

it('keeps what was found where a part is missing', async () => {
  const { checked } = check(tensors.slice(1));
  // Without the first kernel no scheme is recognised; without the second the rest is matched.
  await expect(checked).rejects.toMatchObject({ fault: { kind: 'not-inception-v3' } });
  const second = await check(tensors.filter((_, i) => i !== 1)).checked;
  expect(second.fault).toMatchObject({ kind: 'missing', tensor: tensors[1].name });
  expect(second.matching.matched).toHaveLength(tensors.length - 1);
});

it('names the files that were given and not read, where none can be used', async () => {
  const { signal } = new AbortController();
  const check = (...files: File[]) => checkFiles(files, { signal, onprogress: () => undefined });
  const model = new File(['{"modelTopology":null}'], 'model.json');
  const others = ['a.bin', 'b.bin'].map((name) => new File(['x'], name));
  await expect(check(others[0], model, others[1])).rejects.toMatchObject({
    fault: { kind: 'no-manifest' },
    unread: ['a.bin', 'b.bin']
  });
  await expect(check(...others)).rejects.toMatchObject({
    fault: { kind: 'several-files' },
    unread: []
  });
});

it('stops where it is called off', async () => {
  const controller = new AbortController();
  const { checked } = check(tensors, controller.signal);
  controller.abort(new DOMException('Called off.', 'AbortError'));
  await expect(checked).rejects.toThrow('Called off.');
});
