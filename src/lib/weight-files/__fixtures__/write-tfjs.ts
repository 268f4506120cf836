import type { ByteSource } from '../byte-source';
import { sourceOfBlob } from '../byte-source';
import type { FileTensor } from './name-for-torch';
import { joinAll, packFloats } from './write-safetensors';

export interface TfjsFiles {
  readonly model: Uint8Array<ArrayBuffer>;
  readonly findFile: (name: string) => Promise<ByteSource | null>;
}

/** model.json, its layers in the order given, and shards that cut tensors where they please. */
export function writeTfjs(
  tensors: readonly FileTensor[],
  { shardBytes = 1000, bits = 32 as 8 | 16 | 32 } = {}
): TfjsFiles {
  const packed = tensors.map(({ values }) => (bits === 32 ? null : quantise(values, bits)));
  const data = joinAll(tensors.map(({ values }, i) => packed[i]?.bytes ?? packFloats(values)));
  const shards = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let start = 0; start < data.length; start += shardBytes) {
    shards.set(`group1-shard${shards.size + 1}.bin`, data.slice(start, start + shardBytes));
  }
  const weights = tensors.map(({ name, shape }, i) => {
    const quantization = packed[i]?.quantization;
    return {
      name,
      shape,
      dtype: 'float32',
      ...(quantization === undefined ? {} : { quantization })
    };
  });
  const layers = [...new Set(tensors.map(({ name }) => name.slice(0, name.lastIndexOf('/'))))];
  const json = {
    format: 'layers-model',
    modelTopology: { model_config: { config: { layers: layers.map((name) => ({ name })) } } },
    weightsManifest: [{ paths: [...shards.keys()], weights }]
  };
  return {
    model: new TextEncoder().encode(JSON.stringify(json)),
    findFile: async (name) => {
      const content = shards.get(name);
      return content === undefined ? null : sourceOfBlob(new Blob([content]), name);
    }
  };
}

/** As tensorflowjs_converter does it: codes from the smallest to the largest value. */
function quantise(values: Float32Array, bits: 8 | 16) {
  const min = Math.min(...values);
  const scale = (Math.max(...values) - min) / (2 ** bits - 1) || 1;
  const codes = new (bits === 8 ? Uint8Array : Uint16Array)(values.length);
  values.forEach((value, i) => (codes[i] = Math.round((value - min) / scale)));
  return {
    bytes: new Uint8Array(codes.buffer),
    quantization: { min, scale, dtype: `uint${bits}` }
  };
}
