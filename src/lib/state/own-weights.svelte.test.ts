import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { nameForTorch } from '../weight-files/__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from '../weight-files/__fixtures__/seeded-weights';
import { writeSafetensors } from '../weight-files/__fixtures__/write-safetensors';
import { TestCaches } from '../weights/__fixtures__/test-caches';
import { Explorer } from './explorer.svelte';
import { OwnWeightsDoor } from './own-weights.svelte';

const tensors = nameForTorch(seedWeights());
const bytes = writeSafetensors(tensors);
const goodFile = (name = 'inception.safetensors') => new File([bytes], name);

/** A page without drawing and engine, over a browser's caches. */
async function open({ caches = new TestCaches(), query = {} as { weights?: 'own' } } = {}) {
  let door!: OwnWeightsDoor;
  const explorer = new Explorer();
  if (query.weights !== undefined) explorer.set({ weights: query.weights });
  const leave = $effect.root(() => {
    door = new OwnWeightsDoor({
      explorer,
      weightsUrl: () => 'https://lecture.test/weights/',
      caches: caches.asCacheStorage(),
      networkOf: smallNetworkOf
    });
  });
  flushSync();
  await vi.waitFor(() => expect(door.chosen).not.toBeNull());
  return { door, explorer, caches, leave };
}

test('a file that fits is what runs, in a network of its classes', async () => {
  const { door, explorer } = await open();
  expect(door.chosen).toBe('bundled');
  await door.openFiles([goodFile()]);
  expect(explorer.place).toMatchObject({ weights: 'own', config: { numClasses: 5 } });
  expect(door.isOpen).toBe(true);
  expect(door.held).toMatchObject({ name: 'inception.safetensors', checked: { fault: null } });
  expect(door.chosen).toMatchObject({
    conventions: { gamma: true, epsilon: 1e-3, averagePoolCountsPadding: true }
  });
});

test('a file that does not fit is told of, and changes nothing', async () => {
  const { door, explorer } = await open();
  await door.openFiles([goodFile('good.safetensors')]);
  const before = door.chosen;
  await door.openFiles([new File(['<!doctype html>'], 'model.safetensors')]);
  expect(door.desk?.opening).toMatchObject({
    status: 'failed',
    name: 'model.safetensors',
    fault: { kind: 'web-page' }
  });
  const partial = writeSafetensors(tensors.filter((_, i) => i !== 9));
  await door.openFiles([new File([partial], 'partial.safetensors')]);
  expect(door.desk?.opening).toMatchObject({
    status: 'failed',
    fault: { kind: 'missing', tensor: tensors[9].name, count: 1 },
    checked: { matching: { missing: [{ tensor: tensors[9].name }] } }
  });
  expect(door.chosen).toBe(before);
  expect(explorer.place.weights).toBe('own');
});

test('a check that is cancelled leaves what was there', async () => {
  const { door } = await open();
  const desk = await door.fetchDesk();
  const opening = desk.openFiles([goodFile()]);
  expect(desk.opening).toMatchObject({ status: 'checking', name: 'inception.safetensors' });
  desk.cancel();
  await opening;
  expect(desk.opening).toEqual({ status: 'idle' });
  expect(door.chosen).toBe('bundled');
});

test('a convention that is changed is another set of weights; as found, it is the same again', async () => {
  const { door } = await open();
  await door.openFiles([goodFile()]);
  const found = door.key;
  door.desk?.choose({ averagePoolCountsPadding: false });
  expect(door.chosen).toMatchObject({ conventions: { averagePoolCountsPadding: false } });
  expect(door.key).not.toBe(found);
  expect(door.desk?.conventions?.averagePoolCountsPadding).toEqual({
    value: false,
    basis: 'chosen'
  });
  door.desk?.choose({ averagePoolCountsPadding: undefined });
  expect(door.key).toBe(found);
});

test('the same file chosen again counts as another one', async () => {
  const { door } = await open();
  await door.openFiles([goodFile()]);
  const first = door.key;
  await door.openFiles([goodFile()]);
  expect(door.key).not.toBe(first);
});

test('what is kept is there on the next visit, with its conventions; removed, it is not', async () => {
  const { door, caches, leave } = await open();
  await door.openFiles([goodFile()]);
  await door.desk?.keep();
  door.desk?.choose({ epsilon: 1e-5 });
  expect(door.desk).toMatchObject({
    isHeldKept: true,
    kept: { name: 'inception.safetensors', sizeBytes: bytes.length }
  });
  expect(door.readKept()).toEqual({ kind: 'own-file', isKept: true });
  await vi.waitFor(() => {
    const index = [...caches.entries].find(([key]) => key.endsWith('index.json'));
    expect(new TextDecoder().decode(index?.[1])).toContain('0.00001');
  });
  leave();

  const next = await open({ caches, query: { weights: 'own' } });
  expect(next.door.chosen).toMatchObject({ conventions: { epsilon: 1e-5 } });
  expect(next.door.isAbsent).toBe(false);
  expect(next.door.isOpen).toBe(false);
  next.door.desk?.forget();
  expect(next.door.chosen).toBe('bundled');
  next.explorer.set({ weights: 'own' });
  flushSync();
  await vi.waitFor(() => expect(next.door.held).not.toBeNull());
  await next.door.desk?.removeKept();
  expect(next.door.desk?.kept).toBeNull();
  expect(next.door.held).not.toBeNull();

  const last = await open({ caches, query: { weights: 'own' } });
  expect(last.door.chosen).toBe('bundled');
  expect(last.door.isAbsent).toBe(true);
});

test('an address asks in vain for a file, until one is chosen or the notice is put away', async () => {
  const { door, explorer } = await open({ query: { weights: 'own' } });
  expect(door.isAbsent).toBe(true);
  door.dismissAbsence();
  expect(door.isAbsent).toBe(false);
  door.expectAgain();
  expect(door.isAbsent).toBe(true);
  await door.openFiles([goodFile()]);
  expect(door.isAbsent).toBe(false);
  door.desk?.forget();
  expect(explorer.place.weights).toBe('bundled');
  expect(door.held).toBeNull();
});

test('a device that keeps nothing says why, and the file stays in use', async () => {
  const { door } = await open({ caches: new TestCaches().fail('put') });
  await door.openFiles([goodFile()]);
  await door.desk?.keep();
  expect(door.desk?.keeping).toEqual({ status: 'failed', reason: 'full' });
  expect(door.desk?.kept).toBeNull();
  expect(door.chosen).toMatchObject({ files: [{ name: 'inception.safetensors' }] });
});
