import { describe, expect, it } from 'vitest';
import { indexOps, shortScope, type NetworkConfiguration } from '../network';
import { buildEditedNetwork, compareNetworks, measureEdits, parseEdits, previewEdit } from '.';

function compare(text: string, config: Partial<NetworkConfiguration> = {}) {
  return compareNetworks(buildEditedNetwork(config), buildEditedNetwork(config, parseEdits(text)));
}
const short = (scopes: ReadonlySet<string>) => [...scopes].map(shortScope);

const split = 'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5';

describe('the edited network beside the original', () => {
  it('finds nothing between a network and itself', () => {
    const same = compare('');
    expect(same.whole.isChanged).toBe(false);
    expect(same.endPoints.filter(({ isChanged }) => isChanged)).toEqual([]);
    expect(same.changedScopes.size + same.followingScopes.size + same.removedScopes.size).toBe(0);
    expect(same.replacement.original).toEqual({ params: 0, multiplyAdds: 0 });
  });

  it('marks the new ops, names the ones gone, and sees that nothing else changed', () => {
    const { changedScopes, followingScopes, removedScopes, endPoints } = compare(split);
    expect(short(changedScopes)).toEqual([
      'Mixed_5b/Branch_1/Conv2d_0b_3x3',
      'Mixed_5b/Branch_1/Conv2d_0c_3x3'
    ]);
    expect(short(removedScopes)).toEqual(['Mixed_5b/Branch_1/Conv2d_0b_5x5']);
    expect(short(followingScopes)).toEqual([]);
    expect(endPoints.filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual([
      'Mixed_5b'
    ]);
  });

  it('follows a lost branch into the module and its readers, and no further', () => {
    const { changedScopes, followingScopes, replacement } = compare('off@Mixed_5b/Branch_3');
    expect(short(changedScopes)).toEqual([]);
    expect(short(followingScopes)).toEqual([
      'Mixed_5b/concat',
      'Mixed_5c/Branch_0/Conv2d_0a_1x1',
      'Mixed_5c/Branch_1/Conv2d_0b_1x1',
      'Mixed_5c/Branch_2/Conv2d_0a_1x1',
      'Mixed_5c/Branch_3/AvgPool_0a_3x3',
      'Mixed_5c/Branch_3/Conv2d_0b_1x1'
    ]);
    expect(replacement.edited).toEqual({ params: 0, multiplyAdds: 0 });
  });

  it('adds up: the whole differs by what its end points differ', () => {
    const { whole, endPoints } = compare(
      `${split};pool-last@Mixed_6a;set@Mixed_7a/Branch_0/Conv2d_0a_1x1:f100`
    );
    for (const measure of ['params', 'multiplyAdds'] as const) {
      const difference = (one: typeof whole) =>
        (one.edited?.[measure] ?? 0) - (one.original?.[measure] ?? 0);
      const sum = endPoints.reduce((total, endPoint) => total + difference(endPoint), 0);
      expect(difference(whole)).toBe(sum);
      expect(sum).not.toBe(0);
    }
  });

  it('has the receptive field and shape of the end of the base', () => {
    const { whole } = compare(
      'square@Mixed_6b/Branch_2/Conv2d_0b_7x1;set@Mixed_7c/Branch_0/Conv2d_0a_1x1:f64'
    );
    expect(whole.original?.receptiveField).toEqual([1311, 1311]);
    expect(whole.original?.outShape).toEqual([1, 8, 8, 2048]);
    expect(whole.edited?.outShape).toEqual([1, 8, 8, 2048 - 320 + 64]);
  });
});

describe('what was replaced, with its real channels', () => {
  // Weights and batch norm of the two 3×3 by hand: 48 → 64 → 64 in place of 5×5 at 48 → 64.
  it('counts two 3×3 against the 5×5', () => {
    const places = 35 * 35;
    expect(compare(split).replacement).toEqual({
      original: { params: 25 * 48 * 64 + 3 * 64, multiplyAdds: places * 25 * 48 * 64 },
      edited: {
        params: 9 * 48 * 64 + 9 * 64 * 64 + 6 * 64,
        multiplyAdds: places * (9 * 48 * 64 + 9 * 64 * 64)
      }
    });
  });

  it.each([
    ['two 3×3 for a 5×5', 'Mixed_5c/Branch_2/Conv2d_0c_3x3:k5x5', 'to-3x3', 1 - 0.28],
    ['1×3 and 3×1 for a 3×3', 'Mixed_5c/Branch_2/Conv2d_0c_3x3:k3x3', 'factorise', 2 / 3],
    ['1×7 and 7×1 for a 7×7', 'Mixed_5c/Branch_2/Conv2d_0c_3x3:k7x7', 'factorise', 2 / 7]
  ] as const)(
    '%s, 96 filters in and out, leaves the share that kernels give',
    (_, at, kind, share) => {
      const before = buildEditedNetwork({}, parseEdits(`set@${at}`));
      const effect = previewEdit(before, { kind, at: at.split(':')[0] });
      if (effect.status !== 'builds') throw new Error(effect.fault.kind);
      const { original, edited } = effect.comparison.replacement;
      expect(edited.multiplyAdds / original.multiplyAdds).toBeCloseTo(share, 12);
    }
  );

  it('counts the bottleneck with the op that reads it', () => {
    const { replacement } = compare('no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1');
    const places = 35 * 35;
    expect(replacement.original.multiplyAdds).toBe(places * (192 * 48 + 25 * 48 * 64));
    expect(replacement.edited.multiplyAdds).toBe(places * 25 * 192 * 64);
  });

  it('runs the convolution on 17×17 places where the pool comes first, on 35×35 where last', () => {
    const weights = 9 * 288 * 768;
    expect(compare('pool-first@Mixed_6a').replacement.edited.multiplyAdds).toBe(17 * 17 * weights);
    expect(compare('pool-last@Mixed_6a').replacement.edited.multiplyAdds).toBe(35 * 35 * weights);
  });
});

describe('one edit among several', () => {
  it('is measured in the network that the edits before it gave', () => {
    const edits = parseEdits(`off@Mixed_5b/Branch_3;${split}`) ?? [];
    const [off, second] = measureEdits(buildEditedNetwork({}, edits));
    expect(off?.removedScopes.size).toBe(2);
    expect(second?.replacement).toEqual(compare(split).replacement);
  });

  it('says why it would not build, without throwing', () => {
    const effect = previewEdit(buildEditedNetwork(), {
      kind: 'set',
      at: 'Mixed_5b/Branch_0/Conv2d_0a_1x1',
      stride: 2
    });
    expect(effect).toMatchObject({ status: 'fails', fault: { kind: 'maps-differ' } });
  });

  it('leaves the ops of other networks alone: building has no memory', () => {
    const before = indexOps(buildEditedNetwork());
    buildEditedNetwork({}, parseEdits(`${split};pool-first@Mixed_7a`));
    expect(indexOps(buildEditedNetwork())).toEqual(before);
  });
});
