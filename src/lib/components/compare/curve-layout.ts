import type { ToChart } from './draw-curve';

/** Of a letter or digit in the sizes that the chart is set in, with some to spare, in rem. */
const letterRem = 0.4;
const gapRem = 0.2;
/** `0.907`, which most figures are as long as. */
const usualFigure = 5;

/** What a column of the chart holds: the words that its label may break between, and its figure. */
export interface ColumnTexts {
  readonly words: readonly string[];
  readonly figure: string;
}

export interface CurveLayout {
  /** `columns`: the network from left to right. `rows`: from top to bottom, where the columns have no room. */
  readonly kind: 'columns' | 'rows';
  /** Of each column, in rem; of rows, which are equally high, 1. */
  readonly lengths: readonly number[];
  /** Width and height of the chart in its own units. */
  readonly size: readonly [number, number];
  readonly toChart: ToChart;
}

/** How a curve is laid out in so much width that no text of it is cut off. */
export function layOutCurve(texts: readonly ColumnTexts[], widthRem: number): CurveLayout {
  const widths = texts.map(neededRem);
  const width = sum(widths);
  if (width > widthRem) {
    return {
      kind: 'rows',
      lengths: widths.map(() => 1),
      size: [1, widths.length],
      toChart: (index, height) => [height, index + 0.5]
    };
  }
  const centres = widths.map((own, index) => sum(widths.slice(0, index)) + own / 2);
  return {
    kind: 'columns',
    lengths: widths,
    size: [width, 1],
    toChart: (index, height) => [centres[index], 1 - height]
  };
}

function neededRem({ words, figure }: ColumnTexts): number {
  const longest = Math.max(usualFigure, figure.length, ...words.map(({ length }) => length));
  return longest * letterRem + gapRem;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
