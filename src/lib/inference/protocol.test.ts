import { expect, it } from 'vitest';
import { InferenceError, type InferenceFault } from './inference-error';
import { fromFailure, toFailure } from './protocol';

const faults: InferenceFault[] = [
  { kind: 'context-lost' },
  { kind: 'worker-silent', silentMs: 90_000 },
  { kind: 'weights-failed', fault: { kind: 'server-refuses', file: 'a.bin', status: 503 } },
  {
    kind: 'weights-failed',
    fault: { kind: 'not-finite', tensor: 'a/weights', code: 3, value: NaN }
  },
  { kind: 'wrong-image-size', held: [1, 2], wanted: [299, 299] },
  {
    kind: 'impossible-network',
    fault: { kind: 'not-whole', field: 'minDepth', value: -1, smallest: 1 }
  }
];

it.each(faults)('$kind keeps its facts on the way to the page', (fault) => {
  const sent = structuredClone(toFailure(new InferenceError(fault)));
  const error = fromFailure(sent);
  expect(error).toBeInstanceOf(InferenceError);
  expect(error).toMatchObject({ fault });
});

it('an aborted call stays an aborted call', () => {
  const failure = structuredClone(toFailure(new DOMException('Enough.', 'AbortError')));
  expect(fromFailure(failure)).toMatchObject({ name: 'AbortError', message: 'Enough.' });
});

it('an error that nobody expected keeps its words', () => {
  const error = fromFailure(structuredClone(toFailure(new TypeError('x is not a function'))));
  expect(error).toMatchObject({
    fault: { kind: 'computation-failed', detail: 'x is not a function' }
  });
});
