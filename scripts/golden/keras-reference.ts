import { tensor4d, tidy, zerosLike, type Tensor } from '@tensorflow/tfjs-core';
import {
  loadLayersModel,
  model as createModel,
  type SymbolicTensor
} from '@tensorflow/tfjs-layers';
import { fileURLToPath } from 'node:url';
import { buildNetwork } from '../../src/lib/network';
import { readKerasModel } from '../weights/keras-graph';
import { matchKeras } from '../weights/match-keras';
import { readModel, readWeightBytes } from '../weights/read-package';

const packageDir = fileURLToPath(new URL('../../node_modules/nsfwjs', import.meta.url));

/**
 * The end points of the trunk and the Keras layers that give the same values, by the names of
 * keras-applications: nothing here is worked out from the project's own network.
 */
export const kerasEndPoints: Readonly<Record<string, string>> = {
  Conv2d_1a_3x3: 'activation_1',
  Conv2d_2a_3x3: 'activation_2',
  Conv2d_2b_3x3: 'activation_3',
  MaxPool_3a_3x3: 'max_pooling2d_1',
  Conv2d_3b_1x1: 'activation_4',
  Conv2d_4a_3x3: 'activation_5',
  MaxPool_5a_3x3: 'max_pooling2d_2',
  Mixed_5b: 'mixed0',
  Mixed_5c: 'mixed1',
  Mixed_5d: 'mixed2',
  Mixed_6a: 'mixed3',
  Mixed_6b: 'mixed4',
  Mixed_6c: 'mixed5',
  Mixed_6d: 'mixed6',
  Mixed_6e: 'mixed7',
  Mixed_7a: 'mixed8',
  Mixed_7b: 'mixed9',
  Mixed_7c: 'mixed10'
};

/** Scope of any op of the trunk -> Keras layer, found from the wiring. */
export function matchKerasLayers(): ReadonlyMap<string, string> {
  const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });
  const matches = matchKeras(base, readKerasModel(readModel(packageDir)));
  return new Map([...matches].map(([scope, { outputLayer }]) => [scope, outputLayer]));
}

/** The Keras layers of a convolution of the trunk that hold its numbers: the convolution and its batch norm. */
export function matchKerasWeights(scope: string): readonly string[] {
  const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });
  const { convolution, batchNorm } =
    matchKeras(base, readKerasModel(readModel(packageDir))).get(scope) ?? {};
  return [convolution, batchNorm].filter((name) => name !== undefined);
}

/** Loads the Keras model as Keras wrote it: its topology, its batch norm, run by tf.layers on the current backend. */
export async function loadKerasReference() {
  const raw = readModel(packageDir) as RawModel;
  const [{ paths, weights }] = raw.weightsManifest;
  const bytes = readWeightBytes(packageDir, paths);
  const layersModel = await loadLayersModel({
    load: async () => ({
      modelTopology: plain(raw.modelTopology),
      weightSpecs: plain(weights),
      weightData: Uint8Array.from(bytes).buffer
    })
  });
  return {
    /** Values of the named layers for RGBA pixels scaled to [−1, 1]; the caller disposes of them. */
    run(image: { width: number; height: number; data: Uint8ClampedArray }, layers: string[]) {
      const outputs = layers.map((name) => layersModel.getLayer(name).output as SymbolicTensor);
      const part = createModel({ inputs: layersModel.inputs, outputs });
      return tidy(() => {
        const rgb = image.data.filter((_, index) => index % 4 !== 3);
        const input = tensor4d(
          Float32Array.from(rgb, (byte) => (byte * 2) / 255 - 1),
          [1, image.height, image.width, 3]
        );
        const values = part.predict(input);
        return (Array.isArray(values) ? values : [values]) as Tensor[];
      });
    },
    /** Sets every number of these layers to 0 for good. */
    zero(layers: readonly string[]) {
      for (const name of layers) {
        const layer = layersModel.getLayer(name);
        tidy(() => layer.setWeights(layer.getWeights().map((values) => zerosLike(values))));
      }
    },
    dispose: () => layersModel.dispose()
  };
}

interface RawModel {
  modelTopology: object;
  weightsManifest: [{ paths: string[]; weights: [] }];
}

/** What another context made is no instance of this one's Object or Array, which tfjs asks for. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
