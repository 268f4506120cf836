// Writes tests/fixtures/golden-cat.json: what tf.layers computes from the unpacked Keras model, for comparing other
// backends with. Run `npx tsx scripts/golden.ts` when the weights or the sample photograph change.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pickSamples, summarise, type GoldenValues } from './golden/golden-values';
import { kerasEndPoints, loadKerasReference } from './golden/keras-reference';
import { readReferenceImage, referenceFile } from './golden/reference-image';

const target = fileURLToPath(new URL('../tests/fixtures/golden-cat.json', import.meta.url));

async function main(): Promise<void> {
  const wasmEntry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(wasmEntry)}/`);
  await setBackend('wasm');
  const reference = await loadKerasReference();
  const names = Object.keys(kerasEndPoints);
  const outputs = reference.run(readReferenceImage(), Object.values(kerasEndPoints));
  const golden: GoldenValues = {
    origin:
      `tf.layers (tfjs 4.22, wasm) on the Keras model of nsfwjs 4.4.0, for the middle 299×299 pixels of ` +
      `${referenceFile} scaled to [−1, 1]. Written by scripts/golden.ts.`,
    endPoints: outputs.map((output, index) => {
      const values = output.dataSync() as Float32Array;
      const { mean, rootMeanSquare } = summarise(values);
      return {
        name: names[index],
        layer: kerasEndPoints[names[index]],
        shape: output.shape,
        mean: round(mean),
        rootMeanSquare: round(rootMeanSquare),
        samples: pickSamples(values).map(round)
      };
    })
  };
  writeFileSync(target, `${JSON.stringify(golden)}\n`);
  console.log(`Wrote ${target}.`);
}

/** Seven digits are what float32 holds. */
function round(value: number): number {
  return Number(value.toPrecision(7));
}

await main();
