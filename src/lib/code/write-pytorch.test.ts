import { describe, expect, it } from 'vitest';
import { buildEditedNetwork, type EditedNetwork } from '../what-ifs';
import { generateCode, joinCode } from '.';
import { networks } from './__fixtures__/configurations';

const write = (network: EditedNetwork) =>
  joinCode(generateCode(network, 'pytorch', { kind: 'network' }));

describe('the PyTorch file', () => {
  it('returns the logits, and a tuple in training only, as torchvision does', () => {
    const source = write(buildEditedNetwork());
    expect(source).toMatch(
      /if self\.training:\n +return InceptionOutputs\(x, aux_logits\)\n +return x\n/
    );
    expect(source).toMatch(/if self\.training:\n +aux_logits = self\.AuxLogits\(x\)/);
    expect(source.replace(/\s+/g, ' ')).toContain(
      'Returns the logits; in training InceptionOutputs of them and the auxiliary logits'
    );
  });

  it('without the auxiliary head always returns one tensor', () => {
    expect(write(networks['no auxiliary head'])).not.toMatch(/InceptionOutputs|self\.training/);
  });

  it('runs without gradients', () => {
    expect(write(buildEditedNetwork())).toContain('with torch.no_grad():');
  });

  it('says where its padding holds for one size of the map only', () => {
    const comment = /This padding holds for a map of 148 x 148; TensorFlow's SAME follows the size/;
    expect(write(networks['uneven padding'])).toMatch(comment);
    expect(write(buildEditedNetwork())).not.toContain('This padding holds');
  });
});

describe('a part in PyTorch', () => {
  const part = (endPoint: string, network = buildEditedNetwork()) =>
    joinCode(generateCode(network, 'pytorch', { kind: 'module', endPoint }));

  it.each([
    ['Conv2d_1a_3x3', 'Stem', 'the images'],
    ['Mixed_6b', 'Mixed_6b', 'Mixed_6a'],
    ['AuxLogits', 'AuxLogits', 'Mixed_6e'],
    ['Predictions', 'Logits', 'Mixed_7c']
  ])('of %s is called %s and says that it reads %s', (endPoint, name, input) => {
    const source = part(endPoint);
    expect(source).toContain(`class ${name}(nn.Module):`);
    expect(source).toContain(`# Reads ${input}.\n`);
    expect(source).not.toContain('class InceptionV3');
  });

  it('names the helpers it needs, and only those', () => {
    expect(part('Mixed_6b')).toContain('# Needs BasicConv2d from the whole network');
    expect(part('Logits')).not.toContain('# Needs');
    expect(part('Mixed_5b', networks['uneven padding'])).toContain('# Needs average_pool_uneven');
  });
});
