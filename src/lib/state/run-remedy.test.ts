import { expect, test } from 'vitest';
import { remedyFor } from './run-remedy';

test('a run is tried again only where that may help; weights that do not fit give way to untrained ones', () => {
  const misfit = { scope: 'InceptionV3/Conv2d_1a_3x3', wanted: [3, 3, 3, 16], held: [3, 3, 3, 32] };
  expect(remedyFor({ kind: 'weights-misfit', misfit })).toBe('untrained');
  expect(remedyFor({ kind: 'worker-silent', silentMs: 90_000 })).toBe('again');
  expect(remedyFor({ kind: 'impossible-network', detail: 'no cell is left' } as never)).toBeNull();
});
