import { describe, expect, test } from 'vitest';
import { averageRegionInSteps, rankByLead, type CellBox } from './rank-region';

function average(shape: readonly number[], data: readonly number[], box: CellBox) {
  const steps = averageRegionInSteps({ shape, data: Float32Array.from(data) }, box);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('means inside and outside', () => {
  // 2 rows, 3 columns, 2 channels: the second is ten times the first.
  const shape = [1, 2, 3, 2];
  const data = [1, 2, 3, 4, 5, 6].flatMap((value) => [value, 10 * value]);

  test.each([
    ['one cell', { rows: [0, 0], columns: [1, 1] }, [2, 20], [19 / 5, 190 / 5], [1, 5]],
    ['a row', { rows: [1, 1], columns: [0, 2] }, [5, 50], [2, 20], [3, 3]],
    ['a column', { rows: [0, 1], columns: [2, 2] }, [4.5, 45], [3, 30], [2, 4]],
    ['everything', { rows: [0, 1], columns: [0, 2] }, [3.5, 35], [0, 0], [6, 0]]
  ] as const)('%s', (_, box, inside, outside, cells) => {
    expect(average(shape, data, box)).toEqual({
      inside: Float32Array.from(inside),
      outside: Float32Array.from(outside),
      insideCells: cells[0],
      outsideCells: cells[1]
    });
  });

  test('a large tensor takes several steps and leaves nothing out', () => {
    const tensor = { shape: [1, 147, 147, 64], data: new Float32Array(147 * 147 * 64).fill(2) };
    const steps = averageRegionInSteps(tensor, { rows: [0, 9], columns: [0, 9] });
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThanOrEqual(10);
    expect(new Set([...step.value.inside, ...step.value.outside])).toEqual(new Set([2]));
  });
});

describe('channels that react inside', () => {
  const means = {
    inside: Float32Array.of(4, 1, 3, 0, 3),
    outside: Float32Array.of(2, 1, 0, 2, 0),
    insideCells: 3,
    outsideCells: 5
  };

  test('come by their lead in units of the spread, equal ones by index; equal and weaker inside are left out', () => {
    expect(rankByLead(means, 2)).toEqual([
      { channel: 2, inside: 3, outside: 0, lead: 1.5 },
      { channel: 4, inside: 3, outside: 0, lead: 1.5 },
      { channel: 0, inside: 4, outside: 2, lead: 1 }
    ]);
  });

  test.each([
    ['nothing inside', { ...means, insideCells: 0 }, 2],
    ['nothing outside', { ...means, outsideCells: 0 }, 2],
    ['a tensor of one value', means, 0]
  ])('%s ranks nothing', (_, measured, spread) => {
    expect(rankByLead(measured, spread)).toEqual([]);
  });
});
