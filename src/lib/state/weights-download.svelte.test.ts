import { createHash } from 'node:crypto';
import { flushSync } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestHosts } from '../downloads/__fixtures__/test-hosts';
import { presets } from '../downloads';
import { nameForTorch } from '../weight-files/__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from '../weight-files/__fixtures__/seeded-weights';
import { writeSafetensors } from '../weight-files/__fixtures__/write-safetensors';
import { TestCaches } from '../weights/__fixtures__/test-caches';
import { Explorer } from './explorer.svelte';
import { OwnWeightsDoor } from './own-weights.svelte';

const bytes = writeSafetensors(nameForTorch(seedWeights()));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const pointerOf = (oid: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bytes.length}\n`;
const gluon = presets.find(({ name }) => name === 'gluon_in1k')!;
const { address } = gluon;

let hosts: TestHosts;
beforeEach(() => {
  hosts = new TestHosts();
  hosts.answers[address.url] = { pieces: [bytes.slice(0, 9000), bytes.slice(9000)] };
});

async function open() {
  let door!: OwnWeightsDoor;
  const leave = $effect.root(() => {
    door = new OwnWeightsDoor({
      explorer: new Explorer(),
      weightsUrl: () => 'https://lecture.test/weights/',
      caches: new TestCaches().asCacheStorage(),
      networkOf: smallNetworkOf,
      createDownloadWorker: hosts.createWorker
    });
  });
  flushSync();
  const desk = await door.fetchDesk();
  return { door, desk, leave };
}

test('what is fetched is checked as a reader’s own file, with the hash that its host names, and by the conventions of its name', async () => {
  hosts.answers[address.pointerUrl!] = { pieces: [pointerOf(sha256)] };
  const { door, desk } = await open();
  await desk.download.start(address, gluon.sizeBytes);
  expect(desk.download.state).toEqual({ status: 'idle' });
  expect(door.held).toMatchObject({
    name: 'inception_v3.gluon_in1k.model.safetensors',
    from: { host: 'huggingface.co', sha256 },
    checked: { hashes: [sha256] }
  });
  expect(desk.conventions?.inputScaling).toMatchObject({
    value: { mean: [0.485, 0.456, 0.406] },
    basis: 'assumed'
  });
  expect(door.chosen).toMatchObject({ files: [{ size: bytes.length }] });
});

test('a file that is not the one its host names is refused, and nothing changes', async () => {
  hosts.answers[address.pointerUrl!] = { pieces: [pointerOf('0'.repeat(64))] };
  const { door, desk } = await open();
  await desk.download.start(address, null);
  expect(desk.opening).toMatchObject({ status: 'failed', fault: { kind: 'other-bytes' } });
  expect(door.chosen).toBe('bundled');
});

test('a refusal is kept with its address, and a second try can work', async () => {
  const { door, desk } = await open();
  hosts.answers[address.url] = { status: 404 };
  await desk.download.start(address, 7);
  const fault = { kind: 'not-found', status: 404 };
  expect(desk.download.state).toEqual({ status: 'failed', address, sizeBytes: 7, fault });
  hosts.answers[address.url] = { pieces: [bytes] };
  await desk.download.start(address, 7);
  expect(door.held?.from).toEqual({ host: 'huggingface.co', sha256: null });
});

test('cancelled, by hand, by a file of one’s own or by leaving, nothing comes of it', async () => {
  hosts.answers[address.url] = 'never';
  const { desk, leave } = await open();
  const ends = [
    () => desk.download.cancel(),
    () => void desk.openFiles([new File([bytes], 'own.safetensors')]),
    leave
  ];
  for (const end of ends) {
    const work = desk.download.start(address, 7);
    await vi.waitFor(() => expect(hosts.asked.at(-1)).toBe(address.url));
    expect(desk.download.state).toMatchObject({ status: 'fetching', totalBytes: 7 });
    end();
    await work;
    expect(desk.download.state).toEqual({ status: 'idle' });
    expect(hosts.running).toBe(0);
  }
});
