import type { Graph, GraphRow, GroupKind } from '../graph';
import type { Drawing, DrawnGroup, GraphBox, GraphPoint, LayoutVariant } from './drawing';
import type { GroupContent } from './from-elk';
import type { LayoutStyle } from './layout-options';
import { mirrorDrawing } from './mirror';
import { nodeSizeOf } from './node-size';
import { placeGroups, type PlacedGroup } from './place-groups';
import { routeLinks } from './route-links';

/** A detail line is meant to be read at this height on screen. */
const readablePx = 12;

/** Puts laid-out groups on the page and turns every coordinate into the drawing's own. */
export function assembleDrawing(
  graph: Graph,
  contents: ReadonlyMap<string, GroupContent>,
  {
    rows,
    style,
    variant
  }: { rows: readonly GraphRow[]; style: LayoutStyle; variant: LayoutVariant }
): Drawing {
  const idsWhere = (isMember: (kind: GroupKind) => boolean) =>
    new Set([...graph.groups.values()].filter(({ kind }) => isMember(kind)).map(({ id }) => id));
  const imageIds = idsWhere((kind) => kind === 'image');
  const bareIds = style.isFolded ? idsWhere(() => true) : imageIds;
  const stackedIds = idsWhere((kind) => style.stackedKinds.includes(kind));
  const page = placeGroups(rows, contents, { style, bareIds });
  const placed = [...page.groups.values()];

  const drawing: Drawing = {
    variant,
    width: page.length,
    height: page.breadth,
    metrics: style.metrics,
    titleSize: style.titleSize,
    moduleScale: readablePx / style.metrics.small.detailSize,
    rows: page.rows,
    groups: placed.map((group) => toDrawnGroup(group, style, imageIds.has(group.id))),
    nodes: placed.flatMap((group) =>
      [...group.content.boxes].map(([id, box]) => ({
        id,
        groupId: group.id,
        branch: graph.nodes.get(id)?.branch ?? null,
        size: sizeOf(graph, group.id, style),
        box: moveBox(box, group.origin),
        segments: (group.content.segments.get(id) ?? []).map((segment) => ({
          ...segment,
          box: moveBox(segment.box, group.origin)
        }))
      }))
    ),
    edges: placed.flatMap((group) =>
      group.content.edges.map((edge) => ({
        ...edge,
        points: edge.points.map((point) => movePoint(point, group.origin))
      }))
    ),
    links: routeLinks(graph, page, { style, stackedIds })
  };
  return roundNumbers(
    withTitles(style.direction === 'down' ? mirrorDrawing(drawing) : drawing, style)
  );
}

function sizeOf(graph: Graph, groupId: string, style: LayoutStyle) {
  const group = graph.groups.get(groupId);
  if (group === undefined) throw new Error(`${groupId} is not a group of this graph.`);
  return nodeSizeOf(group, style);
}

function toDrawnGroup(group: PlacedGroup, style: LayoutStyle, isImage: boolean): DrawnGroup {
  const { content, origin } = group;
  return {
    id: group.id,
    box: group.box,
    inputBar: content.inputBar === null ? null : moveBox(content.inputBar, origin),
    isFolded: style.isFolded && !isImage,
    titleAt: { x: 0, y: 0 }
  };
}

function withTitles(drawing: Drawing, { padding, titleHeight }: LayoutStyle): Drawing {
  return {
    ...drawing,
    groups: drawing.groups.map((group) => ({
      ...group,
      titleAt: { x: group.box.x + padding, y: group.box.y + titleHeight * 0.74 }
    }))
  };
}

const movePoint = ({ x, y }: GraphPoint, by: GraphPoint): GraphPoint => ({
  x: x + by.x,
  y: y + by.y
});
const moveBox = (box: GraphBox, by: GraphPoint): GraphBox => ({ ...box, ...movePoint(box, by) });

/** Hundredths of a unit are finer than any screen; the shipped file shrinks by half. */
function roundNumbers<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 100) / 100 : part
  );
  return JSON.parse(text) as Value;
}
