import { expect, it } from 'vitest';
import { nameForTorch } from './__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from './__fixtures__/seeded-weights';
import { writeSafetensors } from './__fixtures__/write-safetensors';
import { checkFiles } from './check-files';

const tensors = nameForTorch(seedWeights());

function check(written = tensors, signal = new AbortController().signal) {
  const shares: number[] = [];
  const file = new File([writeSafetensors(written)], 'inception.safetensors');
  const checked = checkFiles([file], {
    signal,
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

it('keeps what was found where a part is missing', async () => {
  const { checked } = check(tensors.slice(1));
  // Without the first kernel no scheme is recognised; without the second the rest is matched.
  await expect(checked).rejects.toMatchObject({ fault: { kind: 'not-inception-v3' } });
  const second = await check(tensors.filter((_, i) => i !== 1)).checked;
  expect(second.fault).toMatchObject({ kind: 'missing', tensor: tensors[1].name });
  expect(second.matching.matched).toHaveLength(tensors.length - 1);
});

it('stops where it is called off', async () => {
  const controller = new AbortController();
  const { checked } = check(tensors, controller.signal);
  controller.abort(new DOMException('Called off.', 'AbortError'));
  await expect(checked).rejects.toThrow('Called off.');
});
