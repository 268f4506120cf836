import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { buildNetwork, isWindowOp, outputOpOf, type Op } from '.';

/**
 * The same network as Keras wrote it down, read from the model file of the nsfwjs package and worked out here with
 * other code: Keras' own layer list and wiring, `⌊(n − k) / s⌋ + 1` for VALID, counts from the stored tensors.
 */
interface KerasLayer {
  name: string;
  class_name: string;
  config: {
    filters?: number;
    kernel_size?: [number, number];
    pool_size?: [number, number];
    strides?: [number, number];
    padding?: 'same' | 'valid';
  };
  inbound_nodes: [string, ...unknown[]][][];
}
interface Flow {
  height: number;
  width: number;
  channels: number;
  /** Receptive field [height, width] in pixels of the image. */
  field: [number, number];
  jump: number;
}

const require = createRequire(import.meta.url);
// By path: the package's exports do not list its model files.
const keras = require('../../../node_modules/nsfwjs/dist/models/inception_v3/model.min.js') as {
  modelTopology: { model_config: { config: { layers: KerasLayer[] } } };
  weightsManifest: { weights: { name: string; shape: number[] }[] }[];
};
const layers = keras.modelTopology.model_config.config.layers;
const tensors = keras.weightsManifest.flatMap((group) => group.weights);
const flows = flowThrough(layers);
const base = buildNetwork({ finalEndPoint: 'Mixed_7c' });

function flowThrough(all: readonly KerasLayer[]): Map<string, Flow> {
  const known = new Map<string, Flow>();
  const byName = new Map(all.map((layer) => [layer.name, layer]));
  const visit = (name: string): Flow => {
    const done = known.get(name);
    if (done) return done;
    const layer = byName.get(name);
    if (!layer) throw new Error(`Keras has no layer ${name}`);
    const inputs = (layer.inbound_nodes[0] ?? []).map(([input]) => visit(input));
    const flow = step(layer, inputs);
    known.set(name, flow);
    return flow;
  };
  visit('mixed10');
  return known;
}

function step(layer: KerasLayer, inputs: readonly Flow[]): Flow {
  const [input] = inputs;
  switch (layer.class_name) {
    case 'InputLayer':
      return { height: 299, width: 299, channels: 3, field: [1, 1], jump: 1 };
    case 'BatchNormalization':
    case 'Activation':
      return input;
    case 'Concatenate':
      return {
        ...input,
        channels: inputs.reduce((sum, { channels }) => sum + channels, 0),
        field: [largest(inputs, 0), largest(inputs, 1)]
      };
    default: {
      const { filters, kernel_size: kernel, pool_size: pool, strides, padding } = layer.config;
      const window = kernel ?? pool;
      if (!window || !strides) throw new Error(`${layer.name} has no window`);
      const slide = (size: number, axis: 0 | 1) =>
        padding === 'same'
          ? Math.ceil(size / strides[axis])
          : Math.floor((size - window[axis]) / strides[axis]) + 1;
      const look = (axis: 0 | 1) => input.field[axis] + (window[axis] - 1) * input.jump;
      return {
        height: slide(input.height, 0),
        width: slide(input.width, 1),
        channels: filters ?? input.channels,
        field: [look(0), look(1)],
        jump: input.jump * strides[0]
      };
    }
  }
}

function largest(inputs: readonly Flow[], axis: 0 | 1): number {
  return Math.max(...inputs.map(({ field }) => field[axis]));
}

function describeKerasConvolution(layer: KerasLayer): string {
  const flow = flows.get(layer.name)!;
  const kernel = tensors.find(({ name }) => name === `${layer.name}/kernel`)!;
  const { strides, padding } = layer.config;
  return `${kernel.shape} /${strides![0]} ${padding!.toUpperCase()} -> ${flow.height}x${flow.width}`;
}

function describeOp(op: Op): string {
  if (!isWindowOp(op)) throw new Error(`${op.scope} has no window`);
  const kernel = op.weights[0].shape;
  return `${kernel} /${op.stride} ${op.padding} -> ${op.outShape[1]}x${op.outShape[2]}`;
}

describe('Keras’ Inception V3', () => {
  const trunk = layers.filter(({ name }) => flows.has(name));
  const convolutions = trunk.filter(({ class_name: kind }) => kind === 'Conv2D');

  it('has the same 94 convolutions: kernels, channels, strides, padding and output sizes', () => {
    expect(convolutions).toHaveLength(94);
    const ours = base.ops.filter((op) => op.kind === 'conv').map(describeOp);
    expect(ours.sort()).toEqual(convolutions.map(describeKerasConvolution).sort());
  });

  it('stores as many numbers for its trunk as the base has variables', () => {
    const names = new Set(trunk.map(({ name }) => name));
    const stored = tensors
      .filter(({ name }) => names.has(name.split('/')[0]))
      .reduce((sum, { shape }) => sum + shape.reduce((product, side) => product * side, 1), 0);
    expect(base.totals.baseParams).toBe(stored);
  });

  it('multiplies as often', () => {
    const multiplyAdds = convolutions.reduce((sum, layer) => {
      const { height, width } = flows.get(layer.name)!;
      const { shape } = tensors.find(({ name }) => name === `${layer.name}/kernel`)!;
      return sum + shape.reduce((product, side) => product * side, height * width);
    }, 0);
    expect(base.totals.baseMultiplyAdds).toBe(multiplyAdds);
  });

  const mixed = ['5b', '5c', '5d', '6a', '6b', '6c', '6d', '6e', '7a', '7b', '7c'];
  it.each(mixed.map((suffix, index) => [`Mixed_${suffix}`, `mixed${index}`]))(
    '%s has the shape, receptive field and stride of %s',
    (endPoint, name) => {
      const flow = flows.get(name)!;
      expect(outputOpOf(base, endPoint)).toMatchObject({
        outShape: [1, flow.height, flow.width, flow.channels],
        receptiveField: flow.field,
        effectiveStride: [flow.jump, flow.jump]
      });
    }
  );
});
