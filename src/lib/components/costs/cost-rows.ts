import type { EndPointCosts, NetworkCosts } from '$lib/costs';
import { formatPair } from '$lib/network';
import type { Numbers, PanelText } from '$lib/text';

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
  readonly key: keyof PanelText['costs']['measures'];
  /** What its share is a part of. */
  readonly partOf: 'network' | 'image';
  value(costs: EndPointCosts): number | null;
  figure(costs: EndPointCosts, numbers: Numbers): string | null;
  share(costs: EndPointCosts): number | null;
  /** Null where no sum has a meaning. */
  total(costs: NetworkCosts, numbers: Numbers): string | null;
}

const measures: readonly Measure[] = [
  {
    key: 'multiplyAdds',
    partOf: 'network',
    value: (costs) => costs.multiplyAdds,
    figure: (costs, numbers) => numbers.magnitude(costs.multiplyAdds),
    share: (costs) => costs.shares.multiplyAdds,
    total: ({ total }, numbers) => numbers.magnitude(total.multiplyAdds)
  },
  {
    key: 'params',
    partOf: 'network',
    value: (costs) => costs.params,
    figure: (costs, numbers) => numbers.magnitude(costs.params),
    share: (costs) => costs.shares.params,
    total: ({ total }, numbers) => numbers.magnitude(total.params)
  },
  {
    key: 'activationBytes',
    partOf: 'network',
    value: (costs) => costs.activationBytes,
    figure: (costs, numbers) => numbers.magnitude(costs.activationBytes),
    share: (costs) => costs.shares.activationBytes,
    total: ({ total }, numbers) => numbers.bytes(total.activationBytes)
  },
  {
    key: 'receptiveField',
    partOf: 'image',
    value: (costs) => costs.fieldShare,
    figure: ({ receptiveField }, numbers) => {
      if (receptiveField === null) return null;
      const [height, width] = receptiveField;
      return height === width ? numbers.count(height) : formatPair(receptiveField);
    },
    share: (costs) => costs.fieldShare,
    total: () => null
  }
];

interface Wording {
  readonly text: PanelText['costs'];
  readonly numbers: Numbers;
  /** Height × width of the network's input. */
  readonly imageSide: string;
}

/** Rows of the ribbon, one measure each, in the order of the end points. */
export function listCostRows(
  costs: NetworkCosts,
  baseline: NetworkCosts,
  wording: Wording
): readonly CostRow[] {
  const { text, numbers, imageSide } = wording;
  const before = new Map(baseline.endPoints.map((endPoint) => [endPoint.name, endPoint]));
  return measures.map((measure) => {
    const isField = measure.partOf === 'image';
    const values = costs.endPoints.map((endPoint) => measure.value(endPoint) ?? 0);
    const longest = Math.max(...values, isField ? 1 : 0);
    return {
      ...text.measures[measure.key],
      total: measure.total(costs, numbers) ?? text.ofImage(imageSide),
      imageAt: isField ? 1 / longest : null,
      cells: costs.endPoints.map((endPoint, index): CostCell => {
        const share = measure.share(endPoint);
        return {
          endPoint: endPoint.name,
          length: longest === 0 ? 0 : values[index] / longest,
          figure: measure.figure(endPoint, numbers),
          share: share === null || share === 0 ? null : numbers.share(share),
          isPastImage: isField && values[index] > 1,
          before: changedFrom(
            measure,
            { now: endPoint, before: before.get(endPoint.name) },
            wording
          )
        };
      })
    };
  });
}

function changedFrom(
  measure: Measure,
  { now, before }: { readonly now: EndPointCosts; readonly before: EndPointCosts | undefined },
  { text, numbers }: Wording
): string | null {
  if (before === undefined) return text.notInDefault;
  const [figure, figureNow] = [before, now].map((costs) => measure.figure(costs, numbers));
  const isSame =
    measure.partOf === 'image'
      ? figure === figureNow
      : measure.value(before) === measure.value(now);
  return isSame ? null : (figure ?? text.none);
}
