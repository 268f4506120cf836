import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { costsPerEndPoint, countByFramework, type FrameworkCount } from '.';

const network = buildNetwork();

describe('costs per end point', () => {
  const { total, endPoints } = costsPerEndPoint(network);

  test('add up to the network’s, shares to 1', () => {
    for (const measure of ['multiplyAdds', 'params', 'activationBytes'] as const) {
      const sum = endPoints.reduce((part, costs) => part + costs[measure], 0);
      const shares = endPoints.reduce((part, costs) => part + costs.shares[measure], 0);
      expect(sum).toBe(total[measure]);
      expect(shares).toBeCloseTo(1, 12);
    }
    expect(total).toMatchObject({
      multiplyAdds: network.totals.multiplyAdds,
      params: network.totals.params
    });
  });

  test('show what is known of the network: the stem works, the last modules weigh', () => {
    const base = costsPerEndPoint(buildNetwork({ finalEndPoint: 'Mixed_7c' })).endPoints;
    const share = (names: RegExp, measure: 'multiplyAdds' | 'params') =>
      base
        .filter(({ name }) => names.test(name))
        .reduce((part, { shares }) => part + shares[measure], 0);
    const stem = /^(Conv2d|MaxPool)/;
    expect(share(stem, 'multiplyAdds')).toBeCloseTo(0.23, 2);
    expect(share(stem, 'params')).toBeCloseTo(0.008, 3);
    expect(share(/Mixed_7[bc]/, 'multiplyAdds')).toBeCloseTo(0.12, 2);
    expect(share(/Mixed_7[bc]/, 'params')).toBeCloseTo(0.51, 2);
  });

  test('count float32 outputs of every op, concats too', () => {
    const first = endPoints[0];
    expect(first.activationBytes).toBe(149 * 149 * 32 * 4);
    const mixed = endPoints.find(({ name }) => name === 'Mixed_5b')!;
    const channels = 64 + (48 + 64) + (64 + 96 + 96) + (192 + 32) + 256;
    expect(mixed.activationBytes).toBe(35 * 35 * channels * 4);
  });

  test('tell where the receptive field passes the image', () => {
    const passing = endPoints.find(({ fieldShare }) => fieldShare !== null && fieldShare > 1);
    expect(passing).toMatchObject({ name: 'Mixed_6b', receptiveField: [351, 351] });
    expect(endPoints.at(-1)).toMatchObject({ receptiveField: null, fieldShare: null });
  });
});

describe('parameters as the frameworks count them', () => {
  const figures = (counts: readonly FrameworkCount[]) =>
    counts.map(({ kind, params }) => [kind, params]);

  test('are the published figures', () => {
    expect(figures(countByFramework(network))).toEqual([
      ['slim-with-auxiliary', network.totals.params],
      ['keras', 23_851_784],
      ['pytorch', 23_834_568],
      ['pytorch-with-auxiliary', 27_161_264]
    ]);
  });

  test('of the base alone are those without a classifier', () => {
    const base = countByFramework(buildNetwork({ finalEndPoint: 'Mixed_7c' }));
    expect(figures(base)).toEqual([
      ['slim', 21_802_784],
      ['keras', 21_802_784],
      ['pytorch', 21_785_568]
    ]);
  });
});
