import { describe, expect, it } from 'vitest';
import { buildNetwork, indexOps, shortScope } from '../network';
import { drawQuestion, nextSeed, QuestionDrawer, seedLimit } from './draw-question';
import { measureChoices, practiceMeasures } from './question';
import { createRandom } from '../random';

const network = buildNetwork();
const ops = indexOps(network);
const seeds = Array.from({ length: 400 }, (_, seed) => seed);

it('the random numbers are those of mulberry32', () => {
  const random = createRandom(42);
  expect([random(), random(), random()]).toEqual([
    0.6011037519201636, 0.44829055899754167, 0.8524657934904099
  ]);
});

it('a link keeps its question across versions', () => {
  const drawn = [1, 2, 3, 42].map((seed) => {
    const { measure, scope } = drawQuestion(network, { seed, measure: 'any' });
    return `${measure} ${shortScope(scope)}`;
  });
  expect(drawn).toMatchInlineSnapshot(`
    [
      "parameters AuxLogits/Conv2d_2a_5x5",
      "receptive-field Mixed_5b/concat",
      "receptive-field Mixed_5b/Branch_1/Conv2d_0b_5x5",
      "parameters Mixed_7c/Branch_1/Conv2d_0c_3x1",
    ]
  `);
  expect(drawQuestion(buildNetwork(), { seed: 42, measure: 'shape' })).toEqual(
    drawQuestion(network, { seed: 42, measure: 'shape' })
  );
});

describe.each(measureChoices)('seeds with the measure %s', (measure) => {
  const drawn = seeds.map((seed) => drawQuestion(network, { seed, measure }));
  const kinds = new Set(drawn.map(({ scope }) => ops.get(scope)?.kind));

  it('never ask about dropout or softmax, and often about something new', () => {
    expect(kinds).not.toContain('dropout');
    expect(kinds).not.toContain('softmax');
    expect(kinds).toContain('conv');
    expect(kinds).toContain('concat');
    expect(kinds).toContain('max_pool');
    expect(new Set(drawn.map(({ scope }) => scope)).size).toBeGreaterThan(50);
  });

  it('ask for the measure chosen, and “any” for each of the three', () => {
    const asked = [...new Set(drawn.map((question) => question.measure))].sort();
    expect(asked).toEqual(measure === 'any' ? [...practiceMeasures].sort() : [measure]);
  });
});

it('the next seed asks something else', () => {
  let seed = 0;
  for (let round = 0; round < 30; round++) {
    const next = nextSeed(network, { seed, measure: 'any' });
    expect(drawQuestion(network, { seed: next, measure: 'any' })).not.toEqual(
      drawQuestion(network, { seed, measure: 'any' })
    );
    seed = next;
  }
  expect(nextSeed(network, { seed: seedLimit - 1, measure: 'any' })).toBeLessThan(seedLimit);
});

it('a network of one op still asks about it, time and again', () => {
  const tiny = buildNetwork({ finalEndPoint: 'Conv2d_1a_3x3' });
  expect(drawQuestion(tiny, { seed: 5, measure: 'shape' }).scope).toBe(tiny.ops[0].scope);
  expect(nextSeed(tiny, { seed: 5, measure: 'shape' })).toBe(6);
});

it('a drawer never gives the same exercise twice and ends when none is left', () => {
  const drawer = new QuestionDrawer(network, { seed: 3, measure: 'shape' });
  const scopes: string[] = [];
  for (let question = drawer.draw(); question !== null; question = drawer.draw()) {
    scopes.push(question.scope);
  }
  expect(new Set(scopes).size).toBe(scopes.length);
  // Mixed_6c and Mixed_6d are the same exercise
  const twins = ['Mixed_6c', 'Mixed_6d'].map((module) => `InceptionV3/${module}/concat`);
  expect(scopes.filter((scope) => twins.includes(scope))).toHaveLength(1);
});
