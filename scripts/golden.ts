// Writes what tf.layers computes from the unpacked Keras model: tests/fixtures/golden-cat.json, which tests compare other
// backends with, and src/lib/self-check/references.json, with which a reader checks a device. Run `npm run golden` when
// the weights, the sample photograph or the stimulus change.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pickSamples, summarise, type GoldenValues } from './golden/golden-values';
import { kerasEndPoints, loadKerasReference } from './golden/keras-reference';
import { readReferenceImage, referenceFile } from './golden/reference-image';
import { digestReferences, stimulusImage } from './golden/self-check-references';

async function main(): Promise<void> {
  const wasmEntry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(wasmEntry)}/`);
  await setBackend('wasm');
  const reference = await loadKerasReference();
  const names = Object.keys(kerasEndPoints);
  const layers = Object.values(kerasEndPoints);
  const outputs = reference.run(readReferenceImage(), layers);
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
  write('tests/fixtures/golden-cat.json', golden);
  const digests = digestReferences(reference.run(stimulusImage(), layers));
  write('src/lib/self-check/references.json', digests);
}

/** @param path from the repository's root */
function write(path: string, content: object): void {
  writeFileSync(
    fileURLToPath(new URL(`../${path}`, import.meta.url)),
    `${JSON.stringify(content)}\n`
  );
  console.log(`Wrote ${path}.`);
}

/** Seven digits are what float32 holds. */
function round(value: number): number {
  return Number(value.toPrecision(7));
}

await main();
