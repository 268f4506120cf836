import { expect, it } from 'vitest';
import { buildNetwork, defaultConfiguration, type NetworkConfiguration } from '../network';
import { createNodeEngine, recordRun, requestOf } from './__fixtures__/node-engine';
import { randomWeights } from './__fixtures__/random-weights';
import { estimateWasmBytes, requireWasmMemory } from './wasm-memory';

const build = (config: Partial<NetworkConfiguration>) =>
  buildNetwork({ auxLogits: false, globalPool: true, ...config });
const square = (side: number) => ({ inputHeight: side, inputWidth: side });

/** Bytes of WebAssembly's memory after one run in Node, read from the module. */
const measured = [
  [299, 1, 375e6],
  [598, 1, 470e6],
  [1024, 1, 760e6],
  [299, 2, 1211e6],
  [299, 3, 2575e6]
] as const;

it.each(measured)('at %d pixels and depth multiplier %d is near %d bytes', (side, depth, bytes) => {
  const estimate = estimateWasmBytes(build({ ...square(side), depthMultiplier: depth }));
  expect(estimate / bytes).toBeGreaterThan(0.85);
  expect(estimate / bytes).toBeLessThan(1.15);
});

it.each([
  ['the largest input', square(1024), true],
  ['three times the channels', { depthMultiplier: 3 }, true],
  ['four times the channels', { depthMultiplier: 4 }, false],
  ['both', { ...square(1024), depthMultiplier: 4 }, false]
])('%s', (_, config, fits) => {
  const ask = () => requireWasmMemory(build(config));
  if (fits) expect(ask).not.toThrow();
  else expect(ask).toThrow(/needs-memory/);
});

it('a run that would not fit fails before its first op', async () => {
  const engine = createNodeEngine(randomWeights());
  const listeners = recordRun();
  const request = requestOf({ ...defaultConfiguration, depthMultiplier: 4 });
  await expect(engine.run(request, listeners)).rejects.toMatchObject({
    fault: { kind: 'needs-memory', mostBytes: 2 ** 32 }
  });
  expect(listeners.results).toEqual([]);
  engine.dispose();
});
