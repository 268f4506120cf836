import { describe, expect, it } from 'vitest';
import { indexOps, shortScope, type Network, type NetworkConfiguration } from '../network';
import { buildEditedNetwork, parseEdits } from '.';

const original = buildEditedNetwork();
const build = (text: string, config: Partial<NetworkConfiguration> = {}) =>
  buildEditedNetwork(config, parseEdits(text));
const opOf = (network: Network, name: string) => indexOps(network).get(`InceptionV3/${name}`);
/** `name kernel/stride padding →channels`, op by op. */
const chainOf = (network: Network, prefix: string) =>
  network.ops
    .filter(({ scope, kernel }) => kernel !== null && shortScope(scope).startsWith(prefix))
    .map(
      ({ scope, kernel, stride, padding, outShape }) =>
        `${shortScope(scope).slice(prefix.length)} ${kernel?.join('×')}/${stride} ${padding} →${outShape[3]}`
    );
const shapeOf = (network: Network, endPoint: string) =>
  network.endPoints.find(({ name }) => name === endPoint)?.shape;

describe('edits of an op', () => {
  it('splits a 5×5 into two 3×3 with its filters, named as Slim would', () => {
    const edited = build('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5');
    expect(chainOf(edited, 'Mixed_5b/Branch_1/')).toEqual([
      'Conv2d_0a_1x1 1×1/1 SAME →48',
      'Conv2d_0b_3x3 3×3/1 SAME →64',
      'Conv2d_0c_3x3 3×3/1 SAME →64'
    ]);
    expect(shapeOf(edited, 'Mixed_5b')).toEqual([1, 35, 35, 256]);
    expect(opOf(edited, 'Mixed_5b/concat')?.receptiveField).toEqual([63, 63]);
  });

  it('splits a 7×7 set by hand into three 3×3, keeping a valid stride’s size', () => {
    const split = 'set@Conv2d_1a_3x3:k7x7;to-3x3@Conv2d_1a_3x3';
    expect(chainOf(build(split), 'Conv2d_1')).toEqual([
      'a_3x3 3×3/1 VALID →32',
      'b_3x3 3×3/1 VALID →32',
      'c_3x3 3×3/2 VALID →32'
    ]);
    expect(shapeOf(build(split), 'Conv2d_1a_3x3')).toEqual([1, 147, 147, 32]);
    expect(shapeOf(build('set@Conv2d_1a_3x3:k7x7'), 'Conv2d_1a_3x3')).toEqual([1, 147, 147, 32]);
  });

  it.each([
    ['to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5', 'merge@Mixed_5b/Branch_1/Conv2d_0b_3x3'],
    ['factorise@Mixed_7b/Branch_2/Conv2d_0b_3x3', 'square@Mixed_7b/Branch_2/Conv2d_0b_1x3'],
    ['square@Mixed_6b/Branch_1/Conv2d_0b_1x7', 'factorise@Mixed_6b/Branch_1/Conv2d_0b_7x7'],
    ['factorise@Conv2d_4a_3x3', 'square@Conv2d_4a_1x3']
  ])('%s, and back by %s, up to the filters between', (there, back) => {
    const returned = build(`${there};${back}`);
    const scopes = ({ ops }: Network) => ops.map(({ scope }) => scope);
    expect(scopes(returned)).toEqual(scopes(original));
    expect(shapeOf(returned, 'Mixed_7c')).toEqual(shapeOf(original, 'Mixed_7c'));
    if (!there.startsWith('square')) expect(returned.ops).toEqual(original.ops);
  });

  it('passes over names in use', () => {
    expect(
      chainOf(build('factorise@Mixed_5b/Branch_2/Conv2d_0b_3x3'), 'Mixed_5b/Branch_2/')
    ).toEqual([
      'Conv2d_0a_1x1 1×1/1 SAME →64',
      'Conv2d_0b_1x3 1×3/1 SAME →96',
      'Conv2d_0c_3x1 3×1/1 SAME →96',
      'Conv2d_0c_3x3 3×3/1 SAME →96'
    ]);
    const twice = 'set@Mixed_5b/Branch_2/Conv2d_0b_3x3:k5x5;to-3x3@Mixed_5b/Branch_2/Conv2d_0b_3x3';
    expect(chainOf(build(twice), 'Mixed_5b/Branch_2/').map((text) => text.split(' ')[0])).toEqual([
      'Conv2d_0a_1x1',
      'Conv2d_0b_3x3',
      'Conv2d_0d_3x3',
      'Conv2d_0c_3x3'
    ]);
  });

  it('takes the bottleneck off, so that the 5×5 reads all 192 channels', () => {
    const edited = build('no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1');
    const op = opOf(edited, 'Mixed_5b/Branch_1/Conv2d_0b_5x5');
    expect(op?.inputs).toEqual(['InceptionV3/MaxPool_5a_3x3']);
    expect(op?.weights[0].shape).toEqual([5, 5, 192, 64]);
  });

  it('sets filters as they are, whatever the depth multiplier', () => {
    const edited = build('set@Conv2d_1a_3x3:f48', { depthMultiplier: 0.5 });
    expect(shapeOf(edited, 'Conv2d_1a_3x3')).toEqual([1, 149, 149, 48]);
    expect(opOf(edited, 'Conv2d_2a_3x3')?.weights[0].shape).toEqual([3, 3, 48, 16]);
  });

  it('sets one side of a fork', () => {
    const edited = build('set@Mixed_7b/Branch_1/Conv2d_0b_1x3:k1x5,f400');
    expect(shapeOf(edited, 'Mixed_7b')).toEqual([1, 8, 8, 2064]);
  });
});

describe('edits of a module', () => {
  it('leaves a branch out, and everything after gets narrower', () => {
    const edited = build('off@Mixed_5b/Branch_2');
    expect(opOf(edited, 'Mixed_5b/concat')?.inputs.map(shortScope)).toEqual([
      'Mixed_5b/Branch_0/Conv2d_0a_1x1',
      'Mixed_5b/Branch_1/Conv2d_0b_5x5',
      'Mixed_5b/Branch_3/Conv2d_0b_1x1'
    ]);
    expect(shapeOf(edited, 'Mixed_5b')).toEqual([1, 35, 35, 160]);
    expect(opOf(edited, 'Mixed_5c/Branch_0/Conv2d_0a_1x1')?.weights[0].shape[2]).toBe(160);
  });

  it.each([
    [
      'Mixed_6a',
      'pool-first',
      ['MaxPool_1a_3x3 3×3/2 VALID →288', 'Conv2d_1b_3x3 3×3/1 SAME →768']
    ],
    ['Mixed_6a', 'pool-last', ['Conv2d_0a_3x3 3×3/1 SAME →768', 'MaxPool_1a_3x3 3×3/2 VALID →768']],
    [
      'Mixed_7a',
      'pool-first',
      ['MaxPool_1a_3x3 3×3/2 VALID →768', 'Conv2d_1b_3x3 3×3/1 SAME →1280']
    ],
    [
      'Mixed_7a',
      'pool-last',
      ['Conv2d_0a_3x3 3×3/1 SAME →1280', 'MaxPool_1a_3x3 3×3/2 VALID →1280']
    ]
  ])('%s: %s keeps the shape that leaves the module', (name, kind, chain) => {
    const edited = build(`${kind}@${name}`);
    expect(chainOf(edited, `${name}/Branch_0/`)).toEqual(chain);
    expect(chainOf(edited, `${name}/`)).toHaveLength(2);
    expect(shapeOf(edited, name)).toEqual(shapeOf(original, name));
  });
});
