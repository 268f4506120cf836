import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isWindowOp } from '../network';
import { buildEditedNetwork, parseEdits } from '../what-ifs';
import { nameInFrameworks } from '.';
import { networks } from './__fixtures__/configurations';

/** Keras' own layer list, from the model file of the nsfwjs package. */
interface KerasLayer {
  name: string;
  class_name: string;
  config: { filters?: number; kernel_size?: number[]; strides?: number[] };
  inbound_nodes: [string, ...unknown[]][][];
}
const require = createRequire(import.meta.url);
const { modelTopology } =
  require('../../../node_modules/nsfwjs/dist/models/inception_v3/model.min.js') as {
    modelTopology: { model_config: { config: { layers: KerasLayer[] } } };
  };
const kerasLayers = new Map(
  modelTopology.model_config.config.layers.map((layer) => [countFromZero(layer.name), layer])
);
// That file is from a Keras that counted from 1: its conv2d_1 is today's conv2d.
function countFromZero(name: string): string {
  return name.replace(/^([a-z_]+(?:2d)?)_(\d+)$/, (_, stem: string, number: string) =>
    number === '1' ? stem : `${stem}_${Number(number) - 1}`
  );
}
// Batch norm and ReLU stand between one op and the next.
function opLayerBefore(name: string): string {
  const layer = kerasLayers.get(name)!;
  return /^(BatchNormalization|Activation)$/.test(layer.class_name)
    ? opLayerBefore(countFromZero(layer.inbound_nodes[0][0][0]))
    : name;
}

const network = buildEditedNetwork();
const names = nameInFrameworks(network);
const short = (scope: string) => names.get(`InceptionV3/${scope}`)!;

describe('Keras names', () => {
  const base = network.ops.filter(({ scope }) => !/AuxLogits|\/Logits|Predictions/.test(scope));

  it.each(base.map((op) => [op.scope, op] as const))(
    '%s is that layer in Keras’ model',
    (_, op) => {
      const layer = kerasLayers.get(names.get(op.scope)!.keras);
      const inputs = layer?.inbound_nodes[0].map(([name]) => opLayerBefore(countFromZero(name)));
      expect(inputs).toEqual(
        op.inputs.map((input) => names.get(input)?.keras ?? expect.stringMatching(/^input/))
      );
      if (op.kind !== 'conv' || !isWindowOp(op)) return;
      expect(layer?.config).toMatchObject({
        filters: op.outShape[3],
        kernel_size: op.kernel,
        strides: [op.stride, op.stride]
      });
    }
  );

  it('number the 94 convolutions of the base without a gap', () => {
    const convolutions = base.filter(({ kind }) => kind === 'conv');
    const numbers = convolutions.map(({ scope }) => names.get(scope)!.keras);
    expect(numbers).toEqual(
      Array.from({ length: 94 }, (_, index) => (index === 0 ? 'conv2d' : `conv2d_${index}`))
    );
  });
});

describe('PyTorch names', () => {
  // Keys of torchvision.models.inception_v3.
  it.each([
    ['Conv2d_2b_3x3', 'Conv2d_2b_3x3'],
    ['MaxPool_3a_3x3', 'maxpool1'],
    ['MaxPool_5a_3x3', 'maxpool2'],
    ['Mixed_5b/Branch_0/Conv2d_0a_1x1', 'Mixed_5b.branch1x1'],
    ['Mixed_5c/Branch_1/Conv_1_0c_5x5', 'Mixed_5c.branch5x5_2'],
    ['Mixed_5d/Branch_2/Conv2d_0c_3x3', 'Mixed_5d.branch3x3dbl_3'],
    ['Mixed_5d/Branch_3/Conv2d_0b_1x1', 'Mixed_5d.branch_pool'],
    ['Mixed_6a/Branch_0/Conv2d_1a_1x1', 'Mixed_6a.branch3x3'],
    ['Mixed_6a/Branch_1/Conv2d_1a_1x1', 'Mixed_6a.branch3x3dbl_3'],
    ['Mixed_6b/Branch_1/Conv2d_0b_1x7', 'Mixed_6b.branch7x7_2'],
    ['Mixed_6e/Branch_2/Conv2d_0e_1x7', 'Mixed_6e.branch7x7dbl_5'],
    ['Mixed_7a/Branch_0/Conv2d_1a_3x3', 'Mixed_7a.branch3x3_2'],
    ['Mixed_7a/Branch_1/Conv2d_1a_3x3', 'Mixed_7a.branch7x7x3_4'],
    ['Mixed_7b/Branch_1/Conv2d_0b_3x1', 'Mixed_7b.branch3x3_2b'],
    ['Mixed_7c/Branch_2/Conv2d_0c_1x3', 'Mixed_7c.branch3x3dbl_3a'],
    ['AuxLogits/Conv2d_1b_1x1', 'AuxLogits.conv0'],
    ['AuxLogits/Conv2d_2a_5x5', 'AuxLogits.conv1'],
    ['AuxLogits/Conv2d_2b_1x1', 'AuxLogits.fc'],
    ['Logits/Conv2d_1c_1x1', 'fc'],
    ['Mixed_5b/concat', null],
    ['Mixed_5b/Branch_3/AvgPool_0a_3x3', null]
  ])('%s is %s', (scope, key) => {
    expect(short(scope).torch).toBe(key);
  });
});

describe('names in every configuration', () => {
  it.each(Object.entries(networks))('of %s are unique within a framework', (_, each) => {
    for (const framework of ['keras', 'torch'] as const) {
      const all = [...nameInFrameworks(each).values()].flatMap((entry) => entry[framework] ?? []);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('stay the frameworks’ own for what an edit leaves alone', () => {
    const edited = nameInFrameworks(networks['a 5x5 as two 3x3']);
    for (const [scope, entry] of names) expect(edited.get(scope) ?? entry).toEqual(entry);
    expect(edited.get('InceptionV3/Mixed_5b/Branch_1/Conv2d_0c_3x3')).toMatchObject({
      keras: 'conv2d_mixed_5b_branch_1_0c_3x3',
      torch: 'Mixed_5b.Branch_1_Conv2d_0c_3x3',
      differences: [
        { kind: 'edited-op', hasVariables: true },
        { kind: 'gamma' },
        expect.objectContaining({ kind: 'batch-norm-momentum' }),
        { kind: 'kernel-layout' }
      ]
    });
  });

  it('are no checkpoint’s for an op whose filters a what-if set, though its scope is', () => {
    const edited = nameInFrameworks(
      buildEditedNetwork({}, parseEdits('set@Mixed_6b/Branch_1/Conv2d_0b_1x7:f40'))
    );
    expect(edited.get('InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7')).toMatchObject({
      keras: 'conv2d_mixed_6b_branch_1_0b_1x7',
      torch: 'Mixed_6b.Branch_1_Conv2d_0b_1x7'
    });
    const next = edited.get('InceptionV3/Mixed_6b/Branch_1/Conv2d_0c_7x1')!;
    expect(next.differences[0]).toEqual({ kind: 'edited-shape' });
  });
});

describe('differences', () => {
  const convolution = ['gamma', 'batch-norm-momentum', 'kernel-layout'];
  const classifier = ['dense-layer', 'classes', 'kernel-layout'];

  it.each([
    ['Conv2d_1a_3x3', ['unnamed-layer', ...convolution]],
    ['MaxPool_3a_3x3', ['unnamed-layer']],
    ['Mixed_5b/concat', []],
    ['Mixed_5b/Branch_3/AvgPool_0a_3x3', ['unnamed-layer', 'average-pool-border']],
    ['Mixed_5c/Branch_1/Conv_1_0c_5x5', ['misleading-name', 'unnamed-layer', ...convolution]],
    ['Mixed_6a/Branch_0/Conv2d_1a_1x1', ['misleading-name', 'unnamed-layer', ...convolution]],
    ['Mixed_7b/Branch_1/concat', []],
    ['Mixed_7b/Branch_2/concat', ['unnamed-layer']],
    ['AuxLogits/AvgPool_1a_5x5', ['auxiliary-head']],
    ['AuxLogits/Conv2d_2b_1x1', ['auxiliary-head', ...classifier]],
    ['Logits/AvgPool_1a_8x8', ['final-pool']],
    ['Logits/Dropout_1b', ['dropout']],
    ['Logits/Conv2d_1c_1x1', classifier],
    ['Predictions', ['softmax']]
  ])('%s: %s', (scope, kinds) => {
    expect(short(scope).differences.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a global pool differs from no other framework’s', () => {
    const pooled = nameInFrameworks(networks['global pool']);
    expect(pooled.get('InceptionV3/Logits/global_pool')?.differences).toEqual([]);
  });

  it('come with their figures', () => {
    expect(short('Conv2d_1a_3x3').differences).toContainEqual({
      kind: 'batch-norm-momentum',
      momentum: { slim: 0.9997, keras: 0.99, pytorch: 0.1 }
    });
    expect(short('Mixed_6a/Branch_0/Conv2d_1a_1x1').differences[0]).toEqual({
      kind: 'misleading-name',
      name: { kind: 'kernel', named: [1, 1], kernel: [3, 3], isSlims: true }
    });
  });

  it('padding depends on the size of the map where SAME meets a stride', () => {
    const edited = nameInFrameworks(networks['uneven padding']);
    const kindsAt = (scope: string) =>
      edited.get(`InceptionV3/${scope}`)!.differences.map(({ kind }) => kind);
    expect(kindsAt('MaxPool_3a_3x3')).toContain('padding-for-one-size');
    expect(kindsAt('Mixed_6b/Branch_3/AvgPool_0a_3x3')).not.toContain('padding-for-one-size');
  });
});
