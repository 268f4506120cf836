import type { WrittenDrawing } from '$lib/figures';
import type { Drawing, GraphBox } from '$lib/layout';
import type { Op } from '$lib/network';
import type { NetworkChoice } from '$lib/state/network-choice.svelte';
import type { FigureText } from '../figures/compose-figure';
import { findLegendParts } from '../legend/legend-parts';
import { drawPart } from '../sheet/draw-part';

/** Parts of the drawing that its legend shows; null where it has none such. */
export interface SheetLegend {
  readonly conv: { readonly box: GraphBox; readonly op: Op } | null;
  readonly pool: { readonly box: GraphBox } | null;
  readonly concat: { readonly box: GraphBox; readonly channels: readonly number[] } | null;
  /** The narrowest line and the widest. */
  readonly lines: readonly { readonly breadth: number; readonly channels: number }[];
  /** As many as a module has. */
  readonly branches: readonly number[];
}

export interface NetworkSheet {
  readonly drawing: WrittenDrawing;
  readonly legend: SheetLegend;
}

/** The whole network for one sheet, and what explains it. @param whole the drawing of all of it */
export function drawNetworkSheet(
  choice: NetworkChoice,
  whole: Drawing,
  text: FigureText
): NetworkSheet {
  const { conv, pool, concat, edges } = findLegendParts(choice.network, whole);
  const branches = new Set(whole.nodes.flatMap(({ branch }) => (branch === null ? [] : [branch])));
  return {
    drawing: drawPart(choice, whole, { text, at: null }),
    legend: {
      conv: conv && { box: conv.place.box, op: conv.node.op },
      pool: pool && { box: pool.place.box },
      concat: concat && {
        box: concat.box,
        channels: concat.segments.map(({ channels }) => channels)
      },
      lines: edges.map(({ breadth, shape }) => ({ breadth, channels: shape.at(-1) ?? 0 })),
      branches: [...branches].sort((a, b) => a - b)
    }
  };
}
