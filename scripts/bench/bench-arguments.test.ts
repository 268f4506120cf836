import { expect, it } from 'vitest';
import { parseBenchArguments } from './bench-arguments';

it('without options the usual parts are measured, the engines on both backends', () => {
  expect(parseBenchArguments([])).toEqual({
    parts: ['engines', 'site', 'maps'],
    backends: ['wasm', 'webgl'],
    passes: { wasm: { cold: 5, warm: 10 }, webgl: { cold: 2, warm: 3 } },
    runs: undefined,
    megabits: undefined,
    jsonFile: undefined,
    isHelpWanted: false
  });
});

it('options narrow it down', () => {
  const args = ['--backend', 'webgl', '--runs', '1', '--warm', '2', '--part', 'engines'];
  expect(parseBenchArguments([...args, '--json', 'results.json', '--mbit', '20'])).toMatchObject({
    parts: ['engines'],
    backends: ['webgl'],
    passes: { webgl: { cold: 1, warm: 2 } },
    runs: 1,
    megabits: 20,
    jsonFile: 'results.json'
  });
});

it.each([
  [['--backend', 'cpu'], '--backend is "cpu"; it must be wasm or webgl.'],
  [['--runs', '0'], '--runs is "0"; it must be a whole number from 1 to 999.'],
  [['--warm', '2.5'], '--warm is "2.5"'],
  [['--part', 'all'], '--part is "all"; it must be engines or site or maps or phases or growth.'],
  [['--quick'], '--quick']
])('%j is refused by name', (args, sentence) => {
  expect(() => parseBenchArguments(args)).toThrow(sentence);
});
