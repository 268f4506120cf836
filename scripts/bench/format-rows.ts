import type { Row } from './judge';
import type { Measure, Target } from './measures';
import type { Summary } from './statistics';

const header = ['measure', 'this engine', 'tf.layers', 'ratio', 'target', 'reached'];
const empty = '–';

/** A plain table: medians, with smallest and largest where they differ. */
export function formatRows(rows: readonly Row[]): string {
  return formatTable([header, ...rows.map(formatRow)]);
}

/** Columns padded to their widest cell; a rule under the first line. */
export function formatTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd()
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [text[0], rule, ...text.slice(1)].join('\n');
}

function formatRow({ measure, engine, layers, ratio, isReached }: Row): string[] {
  return [
    measure.title,
    formatSummary(engine, measure),
    formatSummary(layers, measure),
    ratio === undefined ? empty : ratio.toFixed(2),
    formatTarget(measure.target, measure),
    isReached === undefined ? empty : isReached ? 'yes' : 'NO'
  ];
}

function formatSummary(summary: Summary | undefined, measure: Measure): string {
  if (summary === undefined) return empty;
  const { median, min, max } = summary;
  if (measure.isLongTask && max === 0) return 'none over 50 ms';
  const text = formatValue(median, measure);
  if (min === max) return text;
  return `${text} (${formatNumber(min, measure)}–${formatNumber(max, measure)})`;
}

function formatTarget(target: Target | undefined, measure: Measure): string {
  switch (target?.kind) {
    case undefined:
      return empty;
    case 'share':
      return [
        target.most === 1 ? 'no more' : `≤ ${target.most} of it`,
        ...(target.orMost === undefined ? [] : [formatValue(target.orMost, measure)])
      ].join(' or ');
    case 'most':
      return `≤ ${formatValue(target.most, measure)}`;
    case 'least':
      return `≥ ${formatValue(target.least, measure)}`;
  }
}

function formatValue(value: number, measure: Measure): string {
  return `${formatNumber(value, measure)} ${measure.unit}`;
}

function formatNumber(value: number, { unit }: Measure): string {
  switch (unit) {
    case 'ms':
    case 'fps':
    case 'tensors':
      return Math.round(value).toLocaleString('en');
    case 'MB':
      return (value / 1e6).toFixed(1);
    case 'kB':
      return (value / 1e3).toFixed(1);
  }
}
