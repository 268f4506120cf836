import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildNetwork } from '../network';
import { slimConventions } from '../weights';
import { smallConfiguration } from './__fixtures__/node-engine';
import { FakePrograms } from './__fixtures__/fake-programs';
import { CompileAhead, type ProgramProgress } from './compile-ahead';
import type { DryRun } from './dry-run';

const conventions = slimConventions;
const network = buildNetwork(smallConfiguration);
const other = buildNetwork({ ...smallConfiguration, finalEndPoint: 'MaxPool_5a_3x3' });
const [first, second] = network.ops;
const last = network.endPoints[network.endPoints.length - 1].name;
const { signal } = new AbortController();

const flag = 'ENGINE_COMPILE_ONLY';

/** Every op lacks one program of its own. */
function setUp(fake = new FakePrograms()) {
  const runDry = vi.fn(({ network: { ops }, onop }: DryRun) => {
    for (const op of ops) {
      fake.need(op.scope);
      onop(op);
    }
  });
  const ahead = new CompileAhead(fake as unknown as MathBackendWebGL, runDry);
  const told: ProgramProgress[] = [];
  const options = { signal, onprogress: (progress: ProgramProgress) => told.push(progress) };
  const open = () => {
    const reader = ahead.open({ network, conventions });
    if (reader === null) throw new Error('Nothing is to come.');
    return reader;
  };
  return { fake, ahead, runDry, told, options, open };
}

describe('CompileAhead', () => {
  beforeAll(() => {
    if (!(flag in env().getFlags())) env().registerFlag(flag, () => false);
    env().set(flag, false);
  });
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('only compiles while it asks for programs, and tfjs has none of them before they are whole', () => {
    const { fake, runDry, open } = setUp();
    const during = vi.fn(() => env().getBool(flag));
    runDry.mockImplementationOnce(({ onop }) => {
      during();
      fake.need('a');
      onop(first);
    });
    const reader = open();
    expect(during).toHaveReturnedWith(true);
    expect(env().getBool(flag)).toBe(false);
    expect(fake.usable).toEqual([]);
    expect(reader.isReady(first.endPoint)).toBe(false);
  });

  it('waits for the programs up to an end point, not for those behind it', async () => {
    const { fake, told, options, open } = setUp();
    const total = network.ops.length;
    const reader = open();
    const ready = vi.fn();
    void reader.require(second.endPoint, options).then(ready);
    await vi.advanceTimersByTimeAsync(100);
    expect(ready).not.toHaveBeenCalled();
    fake.compile(first.scope);
    await vi.advanceTimersByTimeAsync(100);
    expect(ready).not.toHaveBeenCalled();
    fake.compile(second.scope);
    await vi.advanceTimersByTimeAsync(100);
    expect(ready).toHaveBeenCalled();
    expect(told).toEqual([0, 1].map((done) => ({ done, total })));
    expect(fake.usable).toEqual([first.scope, second.scope]);
    expect(reader.isReady(second.endPoint)).toBe(true);
    expect(reader.isReady(last)).toBe(false);
  });

  it('waits in the driver once that has told nothing for long', async () => {
    const { fake, options, open } = setUp();
    const reader = open();
    const ready = vi.fn();
    void reader.require(first.endPoint, options).then(ready);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(ready).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ready).toHaveBeenCalled();
    expect(fake.usable).toEqual([first.scope]);
    // Nor is it asked for so long at the next end point.
    const readyToo = vi.fn();
    void reader.require(second.endPoint, options).then(readyToo);
    await vi.advanceTimersByTimeAsync(100);
    expect(readyToo).toHaveBeenCalled();
  });

  it('hears an abort while it waits', async () => {
    const { options, open } = setUp();
    const controller = new AbortController();
    const waiting = open().require(last, { ...options, signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives up a program that does not link, and one that tfjs has made meanwhile', async () => {
    const fake = new FakePrograms();
    const { options, open } = setUp(fake);
    const reader = open();
    fake.compileAll();
    fake.break(first.scope);
    fake.need(second.scope);
    await reader.require(last, options);
    expect(fake.deleted).toEqual([first.scope, second.scope]);
    expect(fake.usable).not.toContain(first.scope);
    expect(fake.usable).toHaveLength(network.ops.length - 1);
  });

  it('asks once for a network', async () => {
    const { fake, ahead, runDry, options, open } = setUp();
    fake.compileAll();
    await open().require(last, options);
    ahead.dispose();
    expect(ahead.open({ network, conventions })).toBeNull();
    expect(runDry).toHaveBeenCalledTimes(1);
  });

  it('asks anew for other pools, and for what another network has put aside', async () => {
    const { fake, ahead, runDry, open } = setUp();
    open();
    expect(ahead.open({ network: other, conventions })).not.toBeNull();
    expect(fake.deleted).toHaveLength(network.ops.length);
    open();
    const averagePoolCountsPadding = !conventions.averagePoolCountsPadding;
    ahead.open({ network, conventions: { ...conventions, averagePoolCountsPadding } });
    expect(runDry).toHaveBeenCalledTimes(4);
  });

  it('leaves a fault to the run, which comes to it too', async () => {
    const { fake, runDry, options, open } = setUp();
    runDry.mockImplementationOnce(({ onop }) => {
      fake.need(first.scope);
      onop(first);
      throw new Error('No shader can be made.');
    });
    fake.compileAll();
    const reader = open();
    expect(env().getBool(flag)).toBe(false);
    expect(reader.isReady(last)).toBe(true);
    await reader.require(first.endPoint, options);
    expect(fake.usable).toEqual([first.scope]);
  });

  it('takes one program at a time where the driver cannot be asked', async () => {
    const { told, options, open } = setUp(new FakePrograms({ canBeAsked: false }));
    vi.useRealTimers();
    await open().require(last, options);
    const total = network.ops.length;
    expect(told[0]).toEqual({ done: 1, total });
    expect(told).toHaveLength(total - 1);
  });
});
