import { expect, test } from 'vitest';
import { InferenceError } from '../inference';
import type { Tensor } from '../tensors';
import { TensorView } from './tensor-view.svelte';

const tensorOf = (value: number): Tensor => ({ shape: [1, 1], data: Float32Array.of(value) });

/** Answers in the order the test wants, whatever the order of asking. */
class Source {
  readonly waiting = new Map<string, { answer(tensor: Tensor): void; fail(error: Error): void }>();

  readTensor(scope: string): Promise<Tensor> {
    return new Promise((answer, fail) => this.waiting.set(scope, { answer, fail }));
  }
}

test('an answer that comes late does not replace the newer one', async () => {
  const source = new Source();
  const view = new TensorView(source);
  const first = view.show('first');
  const second = view.show('second');
  source.waiting.get('second')!.answer(tensorOf(2));
  source.waiting.get('first')!.answer(tensorOf(1));
  await Promise.all([first, second]);
  expect(view.state).toEqual({ status: 'ready', tensor: tensorOf(2) });
});

test('a failure keeps its facts, and the next request works', async () => {
  const source = new Source();
  const view = new TensorView(source);
  const failing = view.show('op');
  source.waiting.get('op')!.fail(new InferenceError({ kind: 'context-lost' }));
  await failing;
  expect(view.state).toEqual({
    status: 'failed',
    fault: { kind: 'context-lost' }
  });
  const again = view.show('op');
  source.waiting.get('op')!.answer(tensorOf(3));
  await again;
  expect(view.state.status).toBe('ready');
});

test('nothing selected shows nothing, also when an answer is on its way', async () => {
  const source = new Source();
  const view = new TensorView(source);
  const asked = view.show('op');
  await view.show(null);
  source.waiting.get('op')!.answer(tensorOf(1));
  await asked;
  expect(view.state).toEqual({ status: 'empty' });
});

test('of the same op, what was read stays until it is read again; of another one it goes', async () => {
  const source = new Source();
  const view = new TensorView(source);
  const first = view.show('op');
  source.waiting.get('op')!.answer(tensorOf(1));
  await first;
  const next = view.show('op');
  expect(view.state).toEqual({ status: 'ready', tensor: tensorOf(1) });
  source.waiting.get('op')!.answer(tensorOf(2));
  await next;
  expect(view.state).toEqual({ status: 'ready', tensor: tensorOf(2) });
  void view.show('other');
  expect(view.state).toEqual({ status: 'loading' });
});
