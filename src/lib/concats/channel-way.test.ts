import { expect, test } from 'vitest';
import { buildNetwork, shortScope, type Network } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { findChannelWay } from './channel-way';

const network = buildNetwork();

function follow(scope: string, channel: number, of: Network = network) {
  const way = findChannelWay(of, { scope: `InceptionV3/${scope}`, channel });
  const module = `${scope.split('/')[0]}/`;
  return {
    way,
    steps: way.steps.map((step) => [shortScope(step.scope).replace(module, ''), step.channel]),
    source: [shortScope(way.source.scope), way.source.channel]
  };
}

test('a channel of Branch_2 leads back through its convolutions to all that the module reads', () => {
  const { steps, source, way } = follow('Mixed_5b/concat', 137);
  expect(steps).toEqual([
    ['concat', 137],
    ['Branch_2/Conv2d_0c_3x3', 9],
    ['Branch_2/Conv2d_0b_3x3', null],
    ['Branch_2/Conv2d_0a_1x1', null]
  ]);
  expect(source).toEqual(['MaxPool_5a_3x3', null]);
  expect(way.mixer?.scope).toBe('InceptionV3/Mixed_5b/Branch_2/Conv2d_0c_3x3');
});

test('through the pool of a reduction the channel stays itself, back to the module before', () => {
  // 384 + 96, then the 288 channels of Mixed_5d.
  const { steps, source, way } = follow('Mixed_6a/concat', 480 + 28);
  expect(steps).toEqual([
    ['concat', 508],
    ['Branch_2/MaxPool_1a_3x3', 28]
  ]);
  expect(source).toEqual(['Mixed_5d/concat', 28]);
  expect(way.mixer).toBeNull();
  expect(way.origin?.kind).toBe('max_pool');
});

test('through an inner concat it follows the part that holds the channel', () => {
  // 320, then 384 + 384.
  const { steps, way } = follow('Mixed_7b/concat', 320 + 384 + 5);
  expect(steps).toEqual([
    ['concat', 709],
    ['Branch_1/concat', 389],
    ['Branch_1/Conv2d_0b_3x1', 5],
    ['Branch_1/Conv2d_0a_1x1', null]
  ]);
  expect(way.edges.map(({ fromScope }) => shortScope(fromScope))).toEqual([
    'Mixed_7b/Branch_1/concat',
    'Mixed_7b/Branch_1/Conv2d_0b_3x1',
    'Mixed_7b/Branch_1/Conv2d_0a_1x1',
    'Mixed_7a/concat'
  ]);
  expect(follow('Mixed_7b/Branch_1/concat', 389).steps).toEqual(steps.slice(1));
});

test('every channel of every concat ends at what its end point reads, over edges that exist', () => {
  const edited = buildEditedNetwork({}, [
    { kind: 'off', at: 'Mixed_5b/Branch_0' },
    { kind: 'factorise', at: 'Mixed_5c/Branch_1/Conv_1_0c_5x5' },
    { kind: 'pool-last', at: 'Mixed_6a' }
  ]);
  for (const each of [network, edited]) {
    for (const concat of each.ops.filter(({ kind }) => kind === 'concat')) {
      const endPointOps = each.ops.filter(({ endPoint }) => endPoint === concat.endPoint);
      const [entry] = endPointOps[0].inputs;
      const channels = concat.outShape[3];
      for (let channel = 0; channel < channels; channel += 37) {
        const { steps, source, edges } = findChannelWay(each, { scope: concat.scope, channel });
        expect(source.scope).toBe(entry);
        expect(edges.length).toBe(steps.length);
        for (const { fromScope, toScope } of edges) {
          expect(each.ops.find(({ scope }) => scope === toScope)?.inputs).toContain(fromScope);
        }
      }
    }
  }
});

test('where a pool closes a branch, the channel stays itself up to the convolution before it', () => {
  const edited = buildEditedNetwork({}, [{ kind: 'pool-last', at: 'Mixed_6a' }]);
  const { way } = follow('Mixed_6a/concat', 3, edited);
  expect([way.origin?.kind, way.mixer?.kind]).toEqual(['max_pool', 'conv']);
  expect(way.steps.map(({ channel }) => channel).slice(0, 3)).toEqual([3, 3, 3]);
});

test('an op or a channel that is not there is refused', () => {
  expect(() => follow('Mixed_9z/concat', 0)).toThrow('not an op of this network');
  expect(() => follow('Mixed_5b/concat', 256)).toThrow(RangeError);
});
