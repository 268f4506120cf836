import { describe, expect, it } from 'vitest';
import { assignVariables, type Step } from './assign-variables';

const given = new Map([['image', 'images']]);

function step(scope: string, inputs: readonly string[], lane: string): Step {
  return { scope, inputs, lane };
}

function targets(steps: readonly Step[], isKeptElsewhere?: (scope: string) => boolean) {
  const assigned = assignVariables(steps, { given, isKeptElsewhere });
  return steps.map(({ scope }) => {
    const { target, sources } = assigned.get(scope)!;
    return `${target} = ${sources.map((source) => source ?? '?').join(', ')}`;
  });
}

describe('variables', () => {
  it('a chain keeps its variable', () => {
    const steps = [step('a', ['image'], 'x'), step('b', ['a'], 'x'), step('c', ['b'], 'x')];
    expect(targets(steps)).toEqual(['x = images', 'x = x', 'x = x']);
  });

  it('steps side by side get letters, and their concat the plain name', () => {
    const steps = [
      step('a', ['image'], 'x'),
      step('b', ['a'], 'x'),
      step('c', ['a'], 'x'),
      step('d', ['c'], 'x'),
      step('e', ['b', 'd'], 'x')
    ];
    expect(targets(steps)).toEqual(['x = images', 'xa = x', 'xb = x', 'xb = xb', 'x = xa, xb']);
  });

  const readLate = [
    step('a', ['image'], 'x'),
    step('b', ['a'], 'x'),
    step('c', ['b'], 'y'),
    step('d', ['a'], 'z')
  ];

  it('a variable is not taken while a later step reads it', () => {
    expect(targets(readLate)).toEqual(['x = images', 'x_2 = x', 'y = x_2', 'z = x']);
  });

  it('a value kept elsewhere gives its variable up, and is reported as gone', () => {
    const isKept = (scope: string) => scope === 'a';
    expect(targets(readLate, isKept)).toEqual(['x = images', 'x = x', 'y = x', 'z = ?']);
  });
});
