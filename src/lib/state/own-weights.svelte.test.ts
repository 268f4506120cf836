import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { nameForTorch } from '../weight-files/__fixtures__/name-for-torch';
import { seedWeights } from '../weight-files/__fixtures__/seeded-weights';
import { writeSafetensors } from '../weight-files/__fixtures__/write-safetensors';
import { TestCaches } from '../weights/__fixtures__/test-caches';
import {
  goodFile,
  openOwnWeights,
  ownBytes,
  ownTensors
} from './__fixtures__/open-own-weights.svelte';

test('a file that fits is what runs, in a network of its classes', async () => {
  const { door, explorer } = await openOwnWeights();
  expect(door.chosen).toBe('bundled');
  await door.openFiles([goodFile()]);
  expect(explorer.place).toMatchObject({ weights: 'own', config: { numClasses: 5 } });
  expect(door.isOpen).toBe(true);
  expect(door.held).toMatchObject({ name: 'inception.safetensors', checked: { fault: null } });
  expect(door.chosen).toMatchObject({
    conventions: { gamma: true, epsilon: 1e-3, averagePoolCountsPadding: true }
  });
});

test('going back to weights without a classifier gives the network its usual classes again', async () => {
  const { door, explorer } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  door.choose('bundled');
  expect(explorer.place).toMatchObject({ weights: 'bundled', config: { numClasses: 1000 } });
  door.choose('own');
  expect(explorer.place).toMatchObject({ weights: 'own', config: { numClasses: 5 } });
  explorer.configure({ numClasses: 7 });
  door.desk?.forget();
  expect(explorer.place).toMatchObject({ weights: 'bundled', config: { numClasses: 7 } });
});

test('a file that does not fit is told of, and changes nothing', async () => {
  const { door, explorer } = await openOwnWeights();
  await door.openFiles([goodFile('good.safetensors')]);
  const before = door.chosen;
  await door.openFiles([new File(['<!doctype html>'], 'model.safetensors')]);
  expect(door.desk?.opening).toMatchObject({
    status: 'failed',
    name: 'model.safetensors',
    fault: { kind: 'web-page' }
  });
  const partial = writeSafetensors(ownTensors.filter((_, i) => i !== 9));
  await door.openFiles([new File([partial], 'partial.safetensors')]);
  expect(door.desk?.opening).toMatchObject({
    status: 'failed',
    fault: { kind: 'missing', tensor: ownTensors[9].name, count: 1 },
    checked: { matching: { missing: [{ tensor: ownTensors[9].name }] } }
  });
  expect(door.chosen).toBe(before);
  expect(explorer.place.weights).toBe('own');
});

test('a check that is cancelled leaves what was there', async () => {
  const { door } = await openOwnWeights();
  const desk = await door.fetchDesk();
  const opening = desk.openFiles([goodFile()]);
  expect(desk.opening).toMatchObject({ status: 'checking', name: 'inception.safetensors' });
  desk.cancel();
  await opening;
  expect(desk.opening).toEqual({ status: 'idle' });
  expect(door.chosen).toBe('bundled');
});

test('a convention that is changed is another set of weights; as found, it is the same again', async () => {
  const { door } = await openOwnWeights();
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

test('an order of classes that is chosen changes names, and no value', async () => {
  const { door, explorer } = await openOwnWeights();
  const file = new File([writeSafetensors(nameForTorch(seedWeights({ numClasses: 1001 })))], 'a');
  await door.openFiles([file]);
  const found = door.key;
  expect(door.numberingOf(1001)).toBe('background-first');
  door.desk?.choose({ classNumbering: 'background-last' });
  expect(door.numberingOf(1001)).toBe('background-last');
  expect(door.key).toBe(found);
  expect(door.numberingOf(1000)).toBe('plain');
  explorer.set({ weights: 'bundled' });
  expect(door.numberingOf(1001)).toBe('background-first');
});

test('the same file chosen again counts as another one', async () => {
  const { door } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  const first = door.key;
  await door.openFiles([goodFile()]);
  expect(door.key).not.toBe(first);
});

test('what is kept is there on the next visit, with its conventions; removed, it is not', async () => {
  const { door, caches, leave } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  await door.desk?.keep();
  door.desk?.choose({ epsilon: 1e-5 });
  expect(door.desk).toMatchObject({
    isHeldKept: true,
    kept: { name: 'inception.safetensors', sizeBytes: ownBytes.length }
  });
  expect(door.readKept()).toEqual({ kind: 'own-file', isKept: true });
  await vi.waitFor(() => {
    const index = [...caches.entries].find(([key]) => key.endsWith('index.json'));
    expect(new TextDecoder().decode(index?.[1])).toContain('0.00001');
  });
  leave();

  const next = await openOwnWeights({ caches, query: { weights: 'own' } });
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

  const last = await openOwnWeights({ caches, query: { weights: 'own' } });
  expect(last.door.chosen).toBe('bundled');
  expect(last.door.isAbsent).toBe(true);
});

test('an address asks in vain for a file, until one is chosen or the notice is put away', async () => {
  const { door, explorer } = await openOwnWeights({ query: { weights: 'own' } });
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
  const { door } = await openOwnWeights({ caches: new TestCaches().fail('put') });
  await door.openFiles([goodFile()]);
  await door.desk?.keep();
  expect(door.desk?.keeping).toEqual({ status: 'failed', reason: 'full' });
  expect(door.desk?.kept).toBeNull();
  expect(door.chosen).toMatchObject({ files: [{ name: 'inception.safetensors' }] });
});

test('what was kept stays where another file cannot be kept in its place', async () => {
  const { door, caches } = await openOwnWeights();
  await door.openFiles([goodFile('a.safetensors')]);
  await door.desk?.keep();
  await door.openFiles([goodFile('b.safetensors')]);
  caches.fail('put');
  await door.desk?.keep();
  expect(door.desk).toMatchObject({
    keeping: { status: 'failed', reason: 'full' },
    kept: { name: 'a.safetensors' },
    isHeldKept: false
  });
  expect(await door.desk?.openKept()).toBe(true);
  expect(door.held?.name).toBe('a.safetensors');
});

/** A file as on a stick that is pulled. */
function fileOnStick() {
  const file = goodFile();
  const { slice, stream } = file;
  let isPulled = false;
  const guard = <Arguments extends unknown[], Result>(
    read: (...parameters: Arguments) => Result
  ) => {
    return (...parameters: Arguments): Result => {
      if (isPulled) throw new DOMException('The file is gone.', 'NotReadableError');
      return read.apply(file, parameters);
    };
  };
  Object.assign(file, { slice: guard(slice), stream: guard(stream) });
  return { file, pull: () => (isPulled = true) };
}

test('a file that is kept is read from the device from then on, without a new run', async () => {
  const { door } = await openOwnWeights();
  const { file, pull } = fileOnStick();
  await door.openFiles([file]);
  const before = door.key;
  await door.desk?.keep();
  pull();
  expect(door.key).toBe(before);
  const held = door.held?.weights.files ?? [];
  expect(held[0]).not.toBe(file);
  expect(new Uint8Array(await held[0].arrayBuffer())).toEqual(ownBytes);
  door.desk?.choose({ epsilon: 1e-5 });
  expect(door.desk?.isHeldKept).toBe(true);
  expect(door.held?.weights.files).toEqual(held);

  door.desk?.forget();
  expect(await door.desk?.openKept()).toBe(true);
  expect(door.held?.choices).toEqual({ epsilon: 1e-5 });
});

test('what is chosen while a file is being kept is kept with it', async () => {
  const { door, caches, leave } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  const keeping = door.desk?.keep();
  door.desk?.choose({ epsilon: 1e-5 });
  await keeping;
  leave();
  await vi.waitFor(async () => {
    const next = await openOwnWeights({ caches, query: { weights: 'own' } });
    expect(next.door.held?.choices).toEqual({ epsilon: 1e-5 });
    next.leave();
  });
});

test('a file that is removed while it is being kept does not stay', async () => {
  const { door, caches } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  const keeping = door.desk?.keep();
  await door.desk?.removeKept();
  await keeping;
  expect(door.desk?.kept).toBeNull();
  expect(caches.entries.size).toBe(0);
});
