import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import {
  createNodeEngine,
  recordRun,
  requestOf,
  smallConfiguration
} from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';
import type { ProgramReader } from './compile-ahead';

const request = requestOf(smallConfiguration);
const network = buildNetwork(smallConfiguration);

test('a run waits for programs of an end point once its weights are here, and not for others', async () => {
  const loaded: string[] = [];
  const waits: string[] = [];
  const isReady = (endPoint: string) => endPoint !== 'Mixed_5b' || waits.length > 0;
  const reader: ProgramReader = {
    isReady,
    require: async (endPoint, { onprogress }) => {
      waits.push(`${endPoint} after ${loaded.at(-1)}`);
      onprogress({ done: 1, total: 2 });
    }
  };
  const compileAhead = { open: () => reader, dispose: () => undefined };
  const engine = createNodeEngine(
    randomWeights((endPoint) => loaded.push(endPoint)),
    [],
    { compileAhead }
  );
  const listeners = recordRun();
  await engine.run(request, listeners);
  expect(waits).toEqual(['Mixed_5b after Mixed_5b']);
  const kinds = listeners.progressKinds;
  const opsBefore = kinds.slice(0, kinds.indexOf('programs')).filter((kind) => kind === 'op');
  expect(opsBefore).toHaveLength(network.ops.findIndex(({ endPoint }) => endPoint === 'Mixed_5b'));
  engine.dispose();
});
