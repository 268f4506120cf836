import { describe, expect, it } from 'vitest';
import { buildEditedNetwork, type EditedNetwork } from '../what-ifs';
import { generateCode, joinCode } from '.';
import { networks } from './__fixtures__/configurations';

const write = (network: EditedNetwork) =>
  joinCode(generateCode(network, 'slim', { kind: 'network' })).replace(/\s+/g, ' ');

describe('the TF-Slim file', () => {
  it('draws kernels as inception_v3.py does: variance scaling, two truncated normals in the auxiliary head', () => {
    const source = write(buildEditedNetwork());
    const initializers = [...source.matchAll(/weights_initializer=([\w.]+\([^)]*\)),/g)];
    expect(initializers.map(([, initializer]) => initializer)).toEqual([
      'slim.variance_scaling_initializer()',
      'tf.truncated_normal_initializer(stddev=0.01)',
      'tf.truncated_normal_initializer(stddev=0.001)'
    ]);
    expect(source).toMatch(/stddev=0.01\), scope='Conv2d_2a_5x5'/);
    expect(source).toMatch(/stddev=0.001\), scope='Conv2d_2b_1x1'/);
  });

  it.each([
    ['the logits', buildEditedNetwork(), 'logits', 'the logits'],
    ['the pooled map without classes', networks['no classes'], 'net', 'the value of AvgPool_1a'],
    ['the last end point of a base', networks['up to Mixed_6e'], 'net', 'the value of Mixed_6e']
  ])('returns %s and all end points, and says so', (_, network, variable, what) => {
    const source = write(network);
    expect(source).toContain(`return ${variable}, end_points`);
    expect(source).toContain(`Returns ${what} and all end points by name, as Slim's own`);
  });

  it('says that Slim builds the auxiliary head in training and at inference', () => {
    expect(write(buildEditedNetwork())).toContain('Built in training and at inference');
  });
});
