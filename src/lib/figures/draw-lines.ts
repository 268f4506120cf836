import { branchColour, shapeText, type GraphGroup } from '../graph';
import {
  centredBaseline,
  placeEdgeLabel,
  placeInputLabel,
  placeLinkHead,
  roundedPath,
  type Drawing,
  type DrawnEdge,
  type DrawnLink,
  type GraphBox
} from '../layout';
import type { Shape } from '../network';
import type { Pen } from './figure';
import { path, rect, text, type Mark } from './mark';

const labelSize = ({ figure }: Pen) => figure.drawing.metrics.small.detailSize;
/** The shape of what comes out of an op, where there is room for it and it is not asked for. */
const detail = (shape: Shape, fromId: string, { figure }: Pen) =>
  figure.detail === 'full' && figure.hidden?.has(fromId) !== true ? shapeText(shape) : '';

/** A tensor on its way inside a group; its shape where the line has room for it. */
export function drawEdge(edge: DrawnEdge, pen: Pen): readonly Mark[] {
  const { palette } = pen;
  const label = detail(edge.shape, edge.fromId, pen);
  const size = labelSize(pen);
  const at = placeEdgeLabel(edge, label, size);
  const line = path(roundedPath(edge.points, 4), {
    fill: 'none',
    stroke: palette.onPanel(branchColour(edge.branch), 0.5),
    'stroke-width': edge.breadth
  });
  if (at === null) return [line];
  const attributes = { ...at, 'font-size': size, fill: palette.named('ink-soft') };
  return [line, text(label, { ...attributes, 'text-anchor': 'middle' })];
}

/** The tensor that all branches of a group read. */
export function drawInputBar(bar: GraphBox, group: GraphGroup, pen: Pen): readonly Mark[] {
  const { palette } = pen;
  const label = detail(group.inShape, group.inputId ?? group.id, pen);
  const size = labelSize(pen);
  const { x, y, turn } = placeInputLabel(bar, size);
  const line = rect(bar, { rx: 1, fill: palette.named('link-line') });
  if (label === '') return [line];
  return [
    line,
    text(label, {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn})`,
      'font-size': size * 0.92,
      'text-anchor': 'middle',
      fill: palette.named('ink-soft')
    })
  ];
}

/** From group to group, with its arrow head. */
export function drawLink(link: DrawnLink, { palette }: Pen): readonly Mark[] {
  const colour = palette.named('link-line');
  const { x, y, turn } = placeLinkHead(link);
  const marks = [
    path(roundedPath(link.points, 7), {
      fill: 'none',
      stroke: colour,
      'stroke-width': link.breadth
    }),
    path('M0,0 l-5,-3.2 v6.4 z', {
      transform: `translate(${x} ${y}) rotate(${turn})`,
      fill: colour
    })
  ];
  const { junction } = link;
  if (junction === null) return marks;
  const circle = { cx: junction.x, cy: junction.y, r: link.breadth * 0.5 + 1.6, fill: colour };
  return [...marks, { tag: 'circle', attributes: circle, content: '' }];
}

/** The grid size beside a row. */
export function drawRowLabel(
  { label, at, isTurned }: Drawing['rows'][number],
  { figure, palette }: Pen
): Mark {
  const size = figure.detail === 'brief' ? 12 : 7;
  return text(label, {
    transform: `translate(${at.x} ${at.y}) rotate(${isTurned ? -90 : 0})`,
    y: centredBaseline * size,
    'font-size': size,
    'font-weight': 600,
    'text-anchor': 'middle',
    fill: palette.named('ink-soft')
  });
}
