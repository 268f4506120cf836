import {
  formatBytes,
  formatMagnitude,
  formatPair,
  formatShare,
  type EndPointCosts,
  type NetworkCosts
} from '$lib/network';

/** One measure of an end point, ready to draw. */
export interface CostCell {
  readonly endPoint: string;
  /** Length of the bar, 0 to 1 of the row's longest. */
  readonly length: number;
  /** The figure, and what part of the whole it is; null where there is none, or nothing to share. */
  readonly figure: string | null;
  readonly share: string | null;
  /** For a receptive field: larger than the image. */
  readonly isPastImage: boolean;
  /** The figure in the baseline, where it is another; null where nothing changed. */
  readonly before: string | null;
}

export interface CostRow {
  readonly name: string;
  /** What exactly is counted. */
  readonly counts: string;
  readonly total: string;
  readonly cells: readonly CostCell[];
  /** Where the image's side stands among the bars, 0 to 1; null outside the receptive field's row. */
  readonly imageAt: number | null;
}

interface Measure {
  readonly name: string;
  readonly counts: string;
  /** What its share is a part of. */
  readonly partOf: 'network' | 'image';
  value(costs: EndPointCosts): number | null;
  figure(costs: EndPointCosts): string | null;
  share(costs: EndPointCosts): number | null;
  total(costs: NetworkCosts, imageSide: string): string;
}

const measures: readonly Measure[] = [
  {
    name: 'Multiply-adds',
    counts: 'of convolutions',
    partOf: 'network',
    value: (costs) => costs.multiplyAdds,
    figure: (costs) => formatMagnitude(costs.multiplyAdds),
    share: (costs) => costs.shares.multiplyAdds,
    total: ({ total }) => formatMagnitude(total.multiplyAdds)
  },
  {
    name: 'Parameters',
    counts: 'all variables',
    partOf: 'network',
    value: (costs) => costs.params,
    figure: (costs) => formatMagnitude(costs.params),
    share: (costs) => costs.shares.params,
    total: ({ total }) => formatMagnitude(total.params)
  },
  {
    name: 'Activation bytes',
    counts: 'float32 outputs of all ops, concats too',
    partOf: 'network',
    value: (costs) => costs.activationBytes,
    figure: (costs) => formatMagnitude(costs.activationBytes),
    share: (costs) => costs.shares.activationBytes,
    total: ({ total }) => formatBytes(total.activationBytes)
  },
  {
    name: 'Receptive field',
    counts: 'longest path, px and part of the image’s side (dashed)',
    partOf: 'image',
    value: (costs) => costs.fieldShare,
    figure: ({ receptiveField }) => {
      if (receptiveField === null) return null;
      const [height, width] = receptiveField;
      return height === width ? String(height) : formatPair(receptiveField);
    },
    share: (costs) => costs.fieldShare,
    total: (_, imageSide) => `of ${imageSide}`
  }
];

/** Rows of the ribbon, one measure each, in the order of the end points. */
export function listCostRows(
  costs: NetworkCosts,
  baseline: NetworkCosts,
  imageSide: string
): readonly CostRow[] {
  const before = new Map(baseline.endPoints.map((endPoint) => [endPoint.name, endPoint]));
  return measures.map((measure) => {
    const isField = measure.partOf === 'image';
    const values = costs.endPoints.map((endPoint) => measure.value(endPoint) ?? 0);
    const longest = Math.max(...values, isField ? 1 : 0);
    return {
      name: measure.name,
      counts: measure.counts,
      total: measure.total(costs, imageSide),
      imageAt: isField ? 1 / longest : null,
      cells: costs.endPoints.map((endPoint, index): CostCell => {
        const share = measure.share(endPoint);
        return {
          endPoint: endPoint.name,
          length: longest === 0 ? 0 : values[index] / longest,
          figure: measure.figure(endPoint),
          share: share === null || share === 0 ? null : formatShare(share),
          isPastImage: isField && values[index] > 1,
          before: changedFrom(measure, endPoint, before.get(endPoint.name))
        };
      })
    };
  });
}

function changedFrom(
  measure: Measure,
  now: EndPointCosts,
  before: EndPointCosts | undefined
): string | null {
  if (before === undefined) return 'not there';
  const figures = [measure.figure(before), measure.figure(now)];
  const isSame =
    measure.partOf === 'image'
      ? figures[0] === figures[1]
      : measure.value(before) === measure.value(now);
  return isSame ? null : (figures[0] ?? 'none');
}
