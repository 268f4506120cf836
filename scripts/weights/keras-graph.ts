import { UnpackError } from './unpack-error';

export interface KerasLayer {
  readonly name: string;
  readonly className: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Names of the layers read, in order. */
  readonly inputs: readonly string[];
}

/** One tensor of the packed weights; value q stands for `scale · q + min`. */
export interface PackedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly scale: number;
  readonly min: number;
  /** First byte in the joined shards. */
  readonly offset: number;
  readonly sizeBytes: number;
}

export interface KerasModel {
  readonly layers: ReadonlyMap<string, KerasLayer>;
  readonly outputLayer: string;
  readonly tensors: ReadonlyMap<string, PackedTensor>;
  /** Shard names in order. */
  readonly paths: readonly string[];
}

interface RawModel {
  modelTopology: { model_config: { config: { layers: RawLayer[]; output_layers: [string][] } } };
  weightsManifest: { paths: string[]; weights: RawTensor[] }[];
}
interface RawLayer {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
  inbound_nodes: [string, number, number, object][][];
}
interface RawTensor {
  name: string;
  shape: number[];
  quantization?: { dtype: string; scale: number; min: number };
}

/** Reads wiring and tensors of a TFJS layers model. Throws UnpackError where it is something else. */
export function readKerasModel(model: unknown): KerasModel {
  try {
    const raw = model as RawModel;
    const { layers, output_layers: outputs } = raw.modelTopology.model_config.config;
    const [group, ...others] = raw.weightsManifest;
    if (others.length > 0 || outputs.length !== 1) throw new Error('one group and one output only');
    return {
      layers: new Map(layers.map((layer) => [layer.name, readLayer(layer)])),
      outputLayer: outputs[0][0],
      tensors: readTensors(group.weights),
      paths: [...group.paths]
    };
  } catch (cause) {
    if (cause instanceof UnpackError) throw cause;
    throw new UnpackError('model.min.js holds no Keras model with 8-bit weights.', { cause });
  }
}

function readLayer(raw: RawLayer): KerasLayer {
  if (raw.inbound_nodes.length > 1) {
    throw new UnpackError(`The Keras layer ${raw.name} is used more than once.`);
  }
  return {
    name: raw.name,
    className: raw.class_name,
    config: raw.config,
    inputs: (raw.inbound_nodes[0] ?? []).map(([name]) => name)
  };
}

function readTensors(raw: readonly RawTensor[]): Map<string, PackedTensor> {
  const tensors = new Map<string, PackedTensor>();
  let offset = 0;
  for (const { name, shape, quantization } of raw) {
    if (quantization?.dtype !== 'uint8') {
      throw new UnpackError(`The Keras tensor ${name} is not packed in 8 bits.`);
    }
    const sizeBytes = shape.reduce((product, size) => product * size, 1);
    const { scale, min } = quantization;
    tensors.set(name, { name, shape: [...shape], scale, min, offset, sizeBytes });
    offset += sizeBytes;
  }
  return tensors;
}
