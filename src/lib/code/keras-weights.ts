import { buildNetwork, type Network } from '../network';
import type { EditedNetwork } from '../what-ifs';

/** The two weight files that keras.applications fetches. */
const kerasWeightFiles = {
  withTop: 'inception_v3_weights_tf_dim_ordering_tf_kernels.h5',
  withoutTop: 'inception_v3_weights_tf_dim_ordering_tf_kernels_notop.h5'
} as const;

/**
 * The one of Keras' own files that holds exactly this network's weights, its auxiliary head aside; null where neither
 * does. Keras reads them by the order of the layers, so all must be there, with the same shapes.
 */
export function findKerasWeights(network: EditedNetwork): string | null {
  if (network.edits.length > 0) return null;
  const own = listShapes(buildNetwork({ auxLogits: false }));
  const base = listShapes(buildNetwork({ finalEndPoint: 'Mixed_7c' }));
  const shapes = listShapes(network);
  if (shapes === own) return kerasWeightFiles.withTop;
  return shapes === base ? kerasWeightFiles.withoutTop : null;
}

function listShapes({ ops }: Network): string {
  return ops
    .filter(({ endPoint }) => endPoint !== 'AuxLogits')
    .flatMap(({ weights }) => weights.map(({ name, shape }) => `${name} ${shape.join('x')}`))
    .join();
}
