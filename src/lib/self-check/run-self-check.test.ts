import { expect, test } from 'vitest';
import type { Tensor } from '../tensors';
import { AnsweringEngine, onWasm, references } from './__fixtures__/answering-engine';
import type { SelfCheckProgress } from './progress';
import { backendToOffer } from './self-check-fault';
import { runSelfCheck } from './run-self-check';

function check(engine: AnsweringEngine, signal = new AbortController().signal) {
  const progress: SelfCheckProgress[] = [];
  const report = runSelfCheck(engine.asEngine(), {
    references,
    backend: 'auto',
    signal,
    onprogress: (next) => progress.push(next)
  });
  return { report, progress };
}

const never = () => new Promise<never>(() => {});
const change = (tensor: Tensor, at: number, to: (value: number) => number): Tensor => {
  const data = tensor.data.slice();
  data[at] = to(data[at]);
  return { ...tensor, data };
};

test('right answers pass, and the stimulus runs through the trained trunk', async () => {
  const engine = new AnsweringEngine();
  const { report, progress } = check(engine);
  const { endPoints, tolerance, precision } = await report;
  expect(endPoints.map(({ isWithin, error }) => [isWithin, error])).toEqual(
    Array(3).fill([true, 0])
  );
  expect([tolerance, precision]).toEqual([1e-4, 'float32']);
  expect(engine.requests).toMatchObject([
    { weightSet: 'bundled', edits: [], config: { finalEndPoint: 'Mixed_7c', auxLogits: false } }
  ]);
  expect(progress.at(-1)).toMatchObject({ compared: { done: 2, total: 3 } });
});

test('one wrong value among 341,056 fails its end point, and no other', async () => {
  const engine = new AnsweringEngine({
    bend: (name, tensor) =>
      name === 'MaxPool_3a_3x3' ? change(tensor, 200_000, (value) => value + 1) : tensor
  });
  const { endPoints } = await check(engine).report;
  expect(endPoints.map(({ name, isWithin }) => [name, isWithin])).toEqual([
    ['Conv2d_1a_3x3', true],
    ['MaxPool_3a_3x3', false],
    ['Mixed_7c', true]
  ]);
  expect(endPoints[1].error).toBeGreaterThan(1e-3);
});

test.each([
  ['16 bits', true, true],
  ['32 bits', false, false]
])('an error of 1 % with %s passes: %s', async (_, hasHalfPrecision, passes) => {
  const reason = {
    kind: 'webgl-fit',
    isAsked: true,
    softwareRenderer: null,
    hasHalfPrecision
  } as const;
  const engine = new AnsweringEngine({
    backend: { name: 'webgl', renderer: 'Phone', reason, threads: null, losses: 0 },
    bend: (_name, { shape, data }) => ({ shape, data: data.map((value) => value * 1.01) })
  });
  const { endPoints } = await check(engine).report;
  expect(endPoints.every(({ isWithin }) => isWithin)).toBe(passes);
});

test.each(['start', 'run', 'readTensor'] as const)(
  'an engine that never answers %s is left as soon as the reader cancels',
  async (silent) => {
    const controller = new AbortController();
    const engine = new AnsweringEngine({
      before: async (call) => {
        if (call !== silent) return;
        setTimeout(() => controller.abort(new DOMException('Cancelled', 'AbortError')));
        await never();
      }
    });
    await expect(check(engine, controller.signal).report).rejects.toThrow('Cancelled');
  }
);

test('what the engine throws comes through', async () => {
  const engine = new AnsweringEngine({ before: () => Promise.reject(new Error('No weights.')) });
  await expect(check(engine).report).rejects.toThrow('No weights.');
});

test.each([
  ['a device that fails', 'webgl', 'float32', false, 'wasm'],
  ['a device that passes with 16 bits', 'webgl', 'float16', true, 'wasm'],
  ['a device that passes', 'webgl', 'float32', true, null],
  ['WebAssembly that fails', 'wasm', 'float32', false, 'cpu'],
  ['plain JavaScript that fails', 'cpu', 'float32', false, null]
] as const)('%s is offered the backend that computes more surely', (...row) => {
  const [, name, precision, isWithin, offered] = row;
  const report = {
    backend: { ...onWasm, name },
    precision,
    tolerance: 1,
    endPoints: [{ name: 'Mixed_7c', measure: 'sums', error: 0, isWithin }]
  } as const;
  expect(backendToOffer(report)).toBe(offered);
});
