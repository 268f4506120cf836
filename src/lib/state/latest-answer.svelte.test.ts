import { expect, it } from 'vitest';
import { InferenceError } from '../inference';
import { LatestAnswer } from './latest-answer.svelte';

function later<Answer>() {
  let resolve: (answer: Answer) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Answer>((onresolve, onreject) => {
    resolve = onresolve;
    reject = onreject;
  });
  return { promise, resolve, reject };
}

it('keeps the answer to the latest question, in whatever order they come', async () => {
  const view = new LatestAnswer<string>();
  const first = later<string>();
  let firstSignal: AbortSignal | undefined;
  const early = view.ask((signal) => {
    firstSignal = signal;
    return first.promise;
  });
  expect(view.state.status).toBe('loading');
  await view.ask(async () => 'second');
  expect(firstSignal?.aborted).toBe(true);
  first.resolve('first');
  await early;
  expect(view.state).toEqual({ status: 'ready', answer: 'second' });
});

it('tells what went wrong, and answers again', async () => {
  const view = new LatestAnswer<number>();
  await view.ask(() => Promise.reject(new InferenceError({ kind: 'no-backend' })));
  expect(view.state).toEqual({ status: 'failed', fault: { kind: 'no-backend' } });
  await view.ask(async () => 1);
  expect(view.state).toEqual({ status: 'ready', answer: 1 });
});

it('says nothing of a question that was called off', async () => {
  const view = new LatestAnswer<number>();
  const late = later<number>();
  const asked = view.ask(() => late.promise);
  view.clear();
  late.reject(new Error('called off'));
  await asked;
  expect(view.state).toEqual({ status: 'empty' });
});
