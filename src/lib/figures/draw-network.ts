import { buildGraph, shapeText } from '../graph';
import { listLayers } from '../layout';
import { drawGroup } from './draw-group';
import { drawLink, drawRowLabel } from './draw-lines';
import type { Figure, Pen } from './figure';
import type { Mark } from './mark';
import { Palette } from './theme';

/** How high the texts that are read up close stand, in pixels. */
const readableSize = 12;

/** The figure's drawing, in drawing units. */
export interface DrawnNetwork {
  readonly marks: readonly Mark[];
  readonly palette: Palette;
  /** Pixels per unit at the figure's own size. */
  readonly scale: number;
}

export function drawNetwork(figure: Figure): DrawnNetwork {
  const { drawing } = figure;
  const graph = buildGraph(figure.network);
  const palette = new Palette(figure.theme);
  const scale = scaleOf(figure);
  const pen: Pen = { figure, graph, palette, scale, standardShapes: listShapes(figure) };
  const marks = [
    ...drawing.rows.map((row) => drawRowLabel(row, pen)),
    ...listLayers(graph, drawing).map((layer) => drawGroup(layer, pen)),
    ...drawing.links.flatMap((link) => drawLink(link, pen))
  ];
  return { marks, palette, scale };
}

/** A group is as large as its smallest texts ask for, the whole network as on the page. */
function scaleOf({ drawing, detail }: Figure): number {
  if (drawing.groups.length > 1) return 1;
  const { small, large } = drawing.metrics;
  const { detailSize } = detail === 'full' ? small : large;
  return Math.round((100 * readableSize) / detailSize) / 100;
}

function listShapes({ standard }: Figure): Pen['standardShapes'] {
  const groups = [...buildGraph(standard).groups.values()];
  return new Map(groups.map(({ id, outShape }) => [id, shapeText(outShape)]));
}
