import { expect, it } from 'vitest';
import { formatRows, formatTable } from './format-rows';
import { judge } from './judge';
import { Samples, type Measure } from './measures';

it('columns are as wide as their widest cell, and lines end in no spaces', () => {
  const table = formatTable([
    ['a', 'long title'],
    ['wide cell', 'b']
  ]);
  expect(table).toBe('a          long title\n---------  ----------\nwide cell  b');
});

it('medians, spread, ratio, target and verdict stand in one line', () => {
  const measures = {
    time: { title: 'time', unit: 'ms', target: { kind: 'share', most: 0.2 } },
    memory: { title: 'memory', unit: 'MB', target: { kind: 'share', most: 1 } },
    script: { title: 'script', unit: 'kB', target: { kind: 'most', most: 200_000 } },
    task: { title: 'task', unit: 'ms', target: { kind: 'most', most: 100 }, isLongTask: true },
    none: { title: 'none', unit: 'ms' }
  } satisfies Record<string, Measure>;
  const samples = new Samples<keyof typeof measures>();
  samples.add('time', 'engine', 1200, 1000.4, 1100);
  samples.add('time', 'layers', 2000);
  samples.add('memory', 'engine', 100_000_000);
  samples.add('memory', 'layers', 528_000_000);
  samples.add('script', 'engine', 150_300);
  samples.add('task', 'engine', 0, 0);
  samples.add('task', 'layers', 0, 300);

  const lines = formatRows(judge(measures, samples)).split('\n');
  const cells = lines.map((line) => line.split(/ {2,}/));
  expect(cells.slice(2)).toEqual([
    ['time', '1,100 ms (1,000–1,200)', '2,000 ms', '0.55', '≤ 0.2 of it', 'NO'],
    ['memory', '100.0 MB', '528.0 MB', '0.19', 'no more', 'yes'],
    ['script', '150.3 kB', '–', '–', '≤ 200.0 kB', 'yes'],
    ['task', 'none over 50 ms', '150 ms (0–300)', '0.00', '≤ 100 ms', 'yes'],
    ['none', '–', '–', '–', '–', '–']
  ]);
});
