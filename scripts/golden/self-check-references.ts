import type { Tensor } from '@tensorflow/tfjs-core';
import { createStimulus } from '../../src/lib/photos';
import type { SelfCheckReferences } from '../../src/lib/self-check';
import { digestInSteps, type TensorDigest } from '../../src/lib/self-check/digest';
import { kerasEndPoints } from './keras-reference';

/** The same bytes on every machine, which a sine grating need not have; no two pixels are alike, so that a value out of place shows. */
const stimulus = 'noise';

export const stimulusImage = () => createStimulus(stimulus, { width: 299, height: 299 });

/** Digests of what tf.layers computes for the stimulus; `outputs` in the order of `kerasEndPoints`. */
export function digestReferences(outputs: readonly Tensor[]): SelfCheckReferences {
  return {
    origin:
      'tf.layers (tfjs 4.22, wasm) on the Keras model of nsfwjs 4.4.0, for 299×299 pixels of noise scaled to [−1, 1]. ' +
      'Written by scripts/golden.ts.',
    stimulus,
    endPoints: Object.entries(kerasEndPoints).map(([name, layer], index) => ({
      name,
      layer,
      ...round(digest(outputs[index]))
    }))
  };
}

function digest(tensor: Tensor): TensorDigest {
  const steps = digestInSteps({ shape: tensor.shape, data: tensor.dataSync() as Float32Array });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Nine digits are enough for every float32. */
function round({ shape, norm, mean, samples, sums }: TensorDigest): TensorDigest {
  const toNine = (value: number) => Number(value.toPrecision(9));
  return {
    shape,
    norm: toNine(norm),
    mean: toNine(mean),
    samples: samples.map(toNine),
    sums: sums.map(toNine)
  };
}
