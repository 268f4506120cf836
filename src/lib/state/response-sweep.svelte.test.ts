import { expect, test } from 'vitest';
import { InferenceError } from '../inference';
import { PhotoError } from '../photos';
import type { ImagePixels } from '../pixels';
import type { FeatureMap, Tensor } from '../tensors';
import { ResponseSweep } from './response-sweep.svelte';

const imageOf = (value: number) => ({
  width: 1,
  height: 1,
  data: new Uint8ClampedArray(4).fill(value)
});
const picture = (key: string, value = key.length) => ({ key, open: () => imageOf(value) });
const subject = { scope: 'InceptionV3/Conv2d_1a_3x3', channel: 3 };

/** Answers with the picture's first byte. */
const answering = {
  async readResponse({ image }: { image: { data: Uint8ClampedArray } }): Promise<Tensor> {
    return { shape: [1, 1, 1, 1], data: Float32Array.of(image.data[0]) };
  }
};
const firstOf = ({ data }: FeatureMap) => data[0];
const valuesOf = (sweep: ResponseSweep<string, number>) =>
  sweep.answers.map(({ key, summary }) => [key, summary]);

test('every picture is asked, and the answers come in their order', async () => {
  const sweep = new ResponseSweep<string, number>(answering, firstOf);
  await sweep.run([picture('a'), picture('bb')], subject);
  expect(valuesOf(sweep)).toEqual([
    ['a', 1],
    ['bb', 2]
  ]);
  expect(sweep.status).toEqual({ status: 'done' });
});

test('a picture that cannot be opened has a fault, and the rest goes on', async () => {
  const sweep = new ResponseSweep<string, number>(answering, firstOf);
  const broken = {
    key: 'broken',
    open: () => Promise.reject(new PhotoError({ kind: 'empty', name: 'broken' }))
  };
  await sweep.run([broken, picture('a')], subject);
  expect(sweep.faults).toEqual([{ kind: 'empty', name: 'broken' }]);
  expect(valuesOf(sweep)).toEqual([['a', 1]]);
  expect(sweep.status).toEqual({ status: 'done' });
});

test('a fault of the engine ends the sweep and is told', async () => {
  const fault = { kind: 'engine-not-loaded' } as const;
  const failing = { readResponse: () => Promise.reject(new InferenceError(fault)) };
  const sweep = new ResponseSweep<string, number>(failing, firstOf);
  await sweep.run([picture('a'), picture('b')], subject);
  expect(sweep.status).toEqual({ status: 'failed', fault });
});

test('what has come stays when a sweep is cancelled, and nothing comes after', async () => {
  let answer: (tensor: Tensor) => void = () => {};
  const slow = {
    readResponse: ({ image }: { image: ImagePixels }) =>
      image.data[0] === 1
        ? answering.readResponse({ image })
        : new Promise<Tensor>((resolve) => (answer = resolve))
  };
  const sweep = new ResponseSweep<string, number>(slow, firstOf);
  const running = sweep.run([picture('a'), picture('bb')], subject);
  await expect.poll(() => sweep.answers.length).toBe(1);
  expect(sweep.status).toEqual({ status: 'running', done: 1, total: 2 });
  sweep.cancel();
  answer({ shape: [1, 1, 1, 1], data: Float32Array.of(2) });
  await running;
  expect(valuesOf(sweep)).toEqual([['a', 1]]);
  expect(sweep.status).toEqual({ status: 'cancelled' });
});

test('a new sweep replaces the one before', async () => {
  const sweep = new ResponseSweep<string, number>(answering, firstOf);
  const first = sweep.run([picture('a'), picture('bb')], subject);
  await sweep.run([picture('ccc')], subject);
  await first;
  expect(valuesOf(sweep)).toEqual([['ccc', 3]]);
  expect(sweep.status).toEqual({ status: 'done' });
});
