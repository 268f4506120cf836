import { expect, test } from 'vitest';
import { buildNetwork, indexOps } from '$lib/network';
import { deriveBorder, deriveOutput, type EquationGroup } from '$lib/derivations';
import { renderInEnglish } from '../text/__fixtures__/render-in-english';
import EquationTable from './EquationTable.svelte';

const ops = indexOps(buildNetwork());
const html = (group: EquationGroup | null) =>
  renderInEnglish(EquationTable, { group: group! })
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/ class="svelte-\w+"/g, '');

test('a ceiling of a fraction is set as one', () => {
  const text = html(deriveOutput(ops.get('InceptionV3/Conv2d_1a_3x3')!));
  expect(text).toMatch(/<mo>⌈<\/mo>\s*<mfrac>\s*<mrow>\s*<mn>299<\/mn>\s*<mo form="infix">−<\/mo>/);
  expect(text).toMatch(/<\/mrow>\s*<mn>2<\/mn>\s*<\/mfrac>\s*<mo>⌉<\/mo>/);
});

test('every formula is also there as text, for ears and for the clipboard', () => {
  const text = html(deriveBorder(ops.get('InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7')!));
  for (const plain of ['max((o − 1) × s + k − n, 0)', 'max((17 − 1) × 1 + 7 − 17, 0)', '= 6 px']) {
    expect(text).toContain(`aria-label="${plain}"`);
    expect(text).toContain(`<annotation encoding="text/plain">${plain}</annotation>`);
  }
});

test('only elements that every browser sets are used', () => {
  const core = new Set(
    'math semantics annotation mrow mn mi mo mtext mfrac msub table caption thead tbody tr th td span strong'.split(
      ' '
    )
  );
  for (const op of ops.values()) {
    for (const group of [deriveOutput(op), deriveBorder(op)]) {
      if (group === null) continue;
      const used = [...html(group).matchAll(/<([a-z]+)/g)].map(([, name]) => name);
      expect(used.filter((name) => !core.has(name))).toEqual([]);
    }
  }
});

test('a concat’s terms have the colours of their branches', () => {
  const text = html(deriveOutput(ops.get('InceptionV3/Mixed_5b/concat')!));
  expect(
    [...text.matchAll(/<mn style="color: color-mix\([^"]*var\(--branch-(\d)\)[^"]*">(\d+)/g)].map(
      ([, ...found]) => found
    )
  ).toEqual([
    ['0', '64'],
    ['1', '64'],
    ['2', '96'],
    ['3', '32']
  ]);
});
