import { describe, expect, it } from 'vitest';
import { buildEditedNetwork, type EditedNetwork } from '../what-ifs';
import { generateCode, joinCode } from '.';
import { networks } from './__fixtures__/configurations';

const write = (network: EditedNetwork) =>
  joinCode(generateCode(network, 'keras', { kind: 'network' })).replace(/\s+/g, ' ');

describe('the Keras file', () => {
  it('returns class probabilities alone, and the auxiliary logits on request', () => {
    const source = write(buildEditedNetwork());
    expect(source).toContain('def build_inception_v3(aux_head=False):');
    expect(source).toContain('outputs = [predictions, aux_logits] if aux_head else predictions');
    expect(source).toContain(
      'gives class probabilities, as keras.applications.InceptionV3 does; with aux_head'
    );
  });

  it('without the auxiliary head has one output', () => {
    const source = write(networks['no auxiliary head']);
    expect(source).toContain('def build_inception_v3():');
    expect(source).toContain("return keras.Model(images, predictions, name='inception_v3')");
  });

  it.each([
    [
      'the file with the top',
      buildEditedNetwork(),
      'kernels.h5 is loaded by the order of the layers'
    ],
    [
      'a copy by name into the model with the auxiliary head',
      buildEditedNetwork(),
      'with_head.get_layer(layer.name).set_weights(layer.get_weights())'
    ],
    [
      'the file without the top for a base that ends at Mixed_7c',
      buildEditedNetwork({ finalEndPoint: 'Mixed_7c' }),
      'kernels_notop.h5 is loaded by the order'
    ],
    ['none for other widths', networks['a quarter of the depth'], 'do not fit this network'],
    ['none for other classes', networks['10 classes'], 'do not fit this network'],
    [
      'none after a what-if',
      networks['the pool before the convolutions'],
      'do not fit this network'
    ]
  ])('offers, of Keras’ own weight files, %s', (_, network, sentence) => {
    expect(write(network)).toContain(sentence);
  });

  it('says that Keras leaves most layers unnamed', () => {
    expect(write(buildEditedNetwork())).toContain('it leaves all other layers unnamed');
  });

  it('has parts that name the helper they need, and only those', () => {
    const part = (endPoint: string) =>
      joinCode(generateCode(buildEditedNetwork(), 'keras', { kind: 'module', endPoint }));
    expect(part('Mixed_6b')).toContain('Needs conv2d_bn from the whole network');
    expect(part('Logits')).not.toContain('conv2d_bn');
  });
});
