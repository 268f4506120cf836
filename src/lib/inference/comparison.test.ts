import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildNetwork, imageScope } from '../network';
import { misread, slimConventions } from '../weights';
import type { ImagePixels } from '../pixels';
import type { ComparisonListeners, OpDifference, ComparisonRequest } from './engine';
import {
  createNodeEngine,
  recordRun,
  requestOf,
  smallConfiguration
} from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';

const request = requestOf(smallConfiguration);
const network = buildNetwork(smallConfiguration);
const engine = createNodeEngine(randomWeights());
const { signal } = new AbortController();
const module = 'InceptionV3/Mixed_5b';
const branchOp = `${module}/Branch_2/Conv2d_0b_3x3`;
const scopes = network.ops.map(({ scope }) => scope);
const other = drawImage(3);

function drawImage(seed: number): ImagePixels {
  const { width, height } = request.image;
  const data = Uint8ClampedArray.from(
    { length: width * height * 4 },
    (_, i) => (i * i * seed) % 256
  );
  return { width, height, data };
}

function record(over: Partial<ComparisonListeners> = {}) {
  const differences: OpDifference[] = [];
  let done = 0;
  const listeners: ComparisonListeners = {
    signal,
    onprogress: (progress) => progress.kind === 'op' && (done = progress.done),
    ondifference: (difference) => differences.push(difference),
    ...over
  };
  return { listeners, differences, done: () => done };
}

async function compare(
  asked: Partial<ComparisonRequest>
): Promise<ReadonlyMap<string, OpDifference>> {
  const { listeners, differences, done } = record();
  await engine.compare({ image: request.image, switchedOff: [], misread: [], ...asked }, listeners);
  expect(differences.map(({ scope }) => scope).sort()).toEqual([...scopes].sort());
  expect(done()).toBe(scopes.length);
  return new Map(differences.map((difference) => [difference.scope, difference]));
}

beforeAll(() => engine.run(request, recordRun()));
afterAll(() => engine.dispose());

describe('a comparison', () => {
  it('with the same picture differs nowhere', async () => {
    const same = { ...request.image, data: request.image.data.slice() };
    for (const { relativeL2, cosine } of (await compare({ image: same })).values()) {
      expect([relativeL2, cosine]).toEqual([0, 1]);
    }
  });

  it('tells what plain arithmetic finds between the two tensors, at every op', async () => {
    const differences = await compare({ image: other });
    for (const scope of scopes) {
      const a = await engine.readTensor(scope, signal);
      const b = await engine.readTensor(scope, signal, 'comparison');
      const dot = (x: Float32Array, y: Float32Array) =>
        x.reduce((sum, it, i) => sum + it * y[i], 0);
      const difference = b.data.map((value, index) => value - a.data[index]);
      const relativeL2 = Math.sqrt(dot(difference, difference) / dot(a.data, a.data));
      const cosine = dot(a.data, b.data) / Math.sqrt(dot(a.data, a.data) * dot(b.data, b.data));
      expect(relativeL2).toBeGreaterThan(0);
      expect(differences.get(scope)?.relativeL2, scope).toBeCloseTo(relativeL2, 5);
      expect(differences.get(scope)?.cosine, scope).toBeCloseTo(cosine, 5);
    }
  });

  it('reads what a run of that picture computes', async () => {
    await compare({ image: other });
    const single = createNodeEngine(randomWeights());
    await single.run({ ...request, image: other }, recordRun());
    for (const scope of [branchOp, `${module}/concat`, 'InceptionV3/Conv2d_2a_3x3']) {
      const { data } = await engine.readTensor(scope, signal, 'comparison');
      expect(data).toEqual((await single.readTensor(scope, signal)).data);
    }
    single.dispose();
    await engine.run(request, recordRun());
  });

  it('with a channel off leaves what comes before untouched, and 0 where it is off', async () => {
    const off = { scope: `${module}/Branch_2/Conv2d_0a_1x1`, firstChannel: 3, count: 2 };
    const differences = await compare({ switchedOff: [off] });
    const changed = [...differences.values()].filter(({ relativeL2 }) => relativeL2 !== 0);
    expect(changed.map(({ scope }) => scope).sort()).toEqual([
      `${module}/Branch_2/Conv2d_0a_1x1`,
      `${module}/Branch_2/Conv2d_0b_3x3`,
      `${module}/Branch_2/Conv2d_0c_3x3`,
      `${module}/concat`
    ]);
    const a = await engine.readTensor(off.scope, signal);
    const b = await engine.readTensor(off.scope, signal, 'comparison');
    const channels = a.shape[3];
    const expected = a.data.map((value, index) => ([3, 4].includes(index % channels) ? 0 : value));
    expect(b.data.map(Math.abs)).toEqual(expected);
  });

  it('with a branch off has cosine 0 there, and all of its norm gone', async () => {
    const scope = `${module}/Branch_2/Conv2d_0c_3x3`;
    const count = network.ops.find((op) => op.scope === scope)!.outShape[3];
    const differences = await compare({ switchedOff: [{ scope, firstChannel: 0, count }] });
    expect(differences.get(scope)).toEqual({ scope, relativeL2: 1, cosine: 0 });
  });

  it.each([
    [['pool-border'], `${module}/Branch_3/AvgPool_0a_3x3`],
    [['scaling'], 'InceptionV3/Conv2d_1a_3x3'],
    [['scaling', 'pool-border'], 'InceptionV3/Conv2d_1a_3x3']
  ] as const)('with %j misread is the run of weights that are read so', async (wrong, first) => {
    const differences = await compare({ misread: wrong });
    const changed = scopes.filter((scope) => differences.get(scope)?.relativeL2 !== 0);
    expect(changed[0]).toBe(first);
    const other = createNodeEngine(randomWeights(undefined, misread(slimConventions, wrong)));
    await other.run(request, recordRun());
    for (const scope of [imageScope, ...changed]) {
      const { data } = await engine.readTensor(scope, signal, 'comparison');
      expect(data, scope).toEqual((await other.readTensor(scope, signal)).data);
    }
    other.dispose();
    await engine.run(request, recordRun());
  });

  it('that is ended gives back all it held, and can no longer be read', async () => {
    await engine.endComparison();
    const before = memory().numTensors;
    await compare({ image: other });
    expect(memory().numTensors).toBeGreaterThan(before);
    await engine.endComparison();
    expect(memory().numTensors).toBe(before);
    await expect(engine.readTensor(branchOp, signal, 'comparison')).rejects.toMatchObject({
      fault: { kind: 'not-computed' }
    });
  });

  it.each([
    [
      'an op that is not there',
      { scope: 'InceptionV3/x', firstChannel: 0, count: 1 },
      'unknown-op'
    ],
    ['a channel too many', { scope: branchOp, firstChannel: 95, count: 2 }, 'no-such-channels'],
    ['no channel', { scope: branchOp, firstChannel: 1, count: 0 }, 'no-such-channels'],
    ['half a channel', { scope: branchOp, firstChannel: 0.5, count: 1 }, 'no-such-channels']
  ])('refuses to switch off %s', async (_, off, kind) => {
    const asked = { image: request.image, switchedOff: [off], misread: [] };
    await expect(engine.compare(asked, record().listeners)).rejects.toMatchObject({
      fault: { kind, scope: off.scope }
    });
  });

  it('refuses a picture of another size', async () => {
    const image = { ...other, width: 74 };
    await expect(
      engine.compare({ image, switchedOff: [], misread: [] }, record().listeners)
    ).rejects.toMatchObject({ fault: { kind: 'wrong-image-size' } });
  });
});

describe('comparisons that are called off', () => {
  let before = 0;
  beforeEach(async () => {
    await engine.run(request, recordRun());
    before = memory().numTensors;
  });

  it('leave no tensor behind when aborted on the way', async () => {
    const controller = new AbortController();
    const { listeners, differences } = record({ signal: controller.signal });
    const ondifference = (difference: OpDifference) => {
      if (differences.push(difference) === 12) controller.abort();
    };
    const work = engine.compare(
      { image: other, switchedOff: [], misread: [] },
      { ...listeners, ondifference }
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(differences).toHaveLength(12);
    expect(memory().numTensors).toBe(before);
    await expect(engine.readTensor(branchOp, signal, 'comparison')).rejects.toMatchObject({
      fault: { kind: 'not-computed', scope: branchOp }
    });
  });

  it('give way to the next one, and that to a run', async () => {
    const first = engine.compare(
      { image: other, switchedOff: [], misread: [] },
      record().listeners
    );
    const second = compare({ image: drawImage(4) });
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await second;
    const third = engine.compare(
      { image: other, switchedOff: [], misread: [] },
      record().listeners
    );
    const run = engine.run(request, recordRun());
    await expect(third).rejects.toMatchObject({ name: 'AbortError' });
    await run;
    expect(memory().numTensors).toBe(before);
  });

  it('keep their end points once done, and no more of them with every comparison', async () => {
    await compare({ image: other });
    const kept = memory().numTensors;
    expect(kept - before).toBe(network.endPoints.length);
    for (let seed = 5; seed < 10; seed++) await compare({ image: drawImage(seed) });
    expect(memory().numTensors).toBe(kept);
  });

  it('wait for the run beside which they are asked for', async () => {
    const run = engine.run(request, recordRun());
    const differences = await compare({ image: other });
    await run;
    expect(differences.get(branchOp)?.relativeL2).toBeGreaterThan(0);
  });

  it('let tensors of both sides be read meanwhile', async () => {
    const reads: Promise<unknown>[] = [];
    const { listeners } = record();
    const ondifference = ({ scope }: OpDifference) => {
      reads.push(engine.readTensor(scope, signal), engine.readTensor(scope, signal, 'comparison'));
    };
    await engine.compare(
      { image: other, switchedOff: [], misread: [] },
      { ...listeners, ondifference }
    );
    await Promise.all(reads);
    expect(memory().numTensors).toBe(before + network.endPoints.length);
  });
});
