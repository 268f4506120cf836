import { afterAll, beforeAll, expect, test } from 'vitest';
import { kerasEndPoints, loadKerasReference } from '../../../scripts/golden/keras-reference';
import { digestReferences, stimulusImage } from '../../../scripts/golden/self-check-references';
import { openBundledWeights } from '../inference/node/bundled-weights';
import { createNodeEngine } from '../inference/__fixtures__/node-engine';
import { baseEndPoints } from '../network';
import { compareDigests } from './compare-digests';
import { loadReferences, type SelfCheckReferences } from './references';
import { runSelfCheck } from './run-self-check';

const engine = createNodeEngine(openBundledWeights());
let references: SelfCheckReferences;

beforeAll(async () => {
  references = await loadReferences();
});
afterAll(() => engine.dispose());

test('there is a reference for every end point of the trunk', () => {
  expect(references.endPoints.map(({ name }) => name)).toEqual([...baseEndPoints]);
});

test('the references are what tf.layers computes from the Keras model', async () => {
  await engine.start('wasm');
  const keras = await loadKerasReference();
  const outputs = keras.run(stimulusImage(), Object.values(kerasEndPoints));
  const again = digestReferences(outputs);
  for (const output of outputs) output.dispose();
  keras.dispose();
  for (const [index, expected] of references.endPoints.entries()) {
    expect(compareDigests(again.endPoints[index], expected).error, expected.name).toBeLessThan(
      1e-6
    );
  }
}, 60_000);

test('the engine passes, far within the limit', async () => {
  const { endPoints } = await runSelfCheck(engine, {
    references,
    backend: 'wasm',
    signal: new AbortController().signal,
    onprogress: () => undefined
  });
  expect(endPoints).toHaveLength(18);
  for (const { name, error } of endPoints) expect(error, name).toBeLessThan(1e-5);
}, 60_000);
