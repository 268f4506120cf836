import { expect, test } from 'vitest';
import { costsPerEndPoint } from '$lib/costs';
import { buildNetwork } from '$lib/network';
import { costs as text } from '$lib/text/en/costs';
import { numbers } from '$lib/text/en/numbers';
import { listCostRows } from './cost-rows';

const costsOf = (config: Parameters<typeof buildNetwork>[0]) =>
  costsPerEndPoint(buildNetwork(config));
const standard = costsOf({});
const at = (imageSide: string) => ({ text, numbers, imageSide });

test('bars are as long as their figures, each row to its own longest', () => {
  const [work, params, activations, field] = listCostRows(standard, standard, at('299×299'));
  for (const row of [work, params, activations, field]) {
    expect(Math.max(...row.cells.map(({ length }) => length))).toBe(1);
  }
  const [first, second] = standard.endPoints;
  expect(work.cells[0].length / work.cells[1].length).toBeCloseTo(
    first.multiplyAdds / second.multiplyAdds,
    12
  );
  expect(field.imageAt).toBeCloseTo(299 / 1535, 1);
});

test('figures and shares are those of the end point', () => {
  const rows = listCostRows(standard, standard, at('299×299'));
  const index = standard.endPoints.findIndex(({ name }) => name === 'Mixed_6b');
  expect(rows.map(({ name, cells }) => [name, cells[index].figure, cells[index].share])).toEqual([
    ['Multiply-adds', '374 M', '6.5%'],
    ['Parameters', '1.30 M', '4.8%'],
    ['Activation bytes', '3.55 M', '6.2%'],
    ['Receptive field', '351', '117%']
  ]);
  expect(rows[3].cells.findIndex(({ isPastImage }) => isPastImage)).toBe(index);
});

test('only what differs from the baseline is marked, with its figure there', () => {
  const rows = listCostRows(
    costsOf({ inputHeight: 150, inputWidth: 150 }),
    standard,
    at('150×150')
  );
  const marks = (name: string) => rows.find((row) => row.name === name)!.cells[0].before;
  expect(marks('Multiply-adds')).toBe('19.2 M');
  expect(marks('Parameters')).toBeNull();
  expect(marks('Receptive field')).toBeNull();
  const pooled = listCostRows(costsOf({ globalPool: true }), standard, at('299×299'));
  const pool = pooled[0].cells.find(({ endPoint }) => endPoint === 'global_pool');
  expect(pool?.before).toBe('absent');
});
