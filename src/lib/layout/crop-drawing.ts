import type { Drawing, GraphBox, GraphPoint } from './drawing';

/** Room around the group, so that its frame is not cut in half. Drawing units. */
const margin = 3;
/** Of the height at which details are read in a drawing of all: in a frame of their own they may be a little smaller. */
const detailShare = 10 / 12;

/**
 * The drawing of one group alone, at the origin. Links to other groups are left out.
 * Throws where the drawing has no such group.
 */
export function cropDrawing(drawing: Drawing, groupId: string): Drawing {
  const group = drawing.groups.find(({ id }) => id === groupId);
  if (group === undefined) throw new Error(`The drawing has no group ${groupId}.`);
  const { box } = group;
  const movePoint = <Point extends GraphPoint>(point: Point): Point => ({
    ...point,
    x: point.x - box.x + margin,
    y: point.y - box.y + margin
  });
  const moveBox = (moved: GraphBox): GraphBox => movePoint(moved);
  return {
    ...drawing,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
    moduleScale: drawing.moduleScale * detailShare,
    rows: [],
    links: [],
    groups: [
      {
        ...group,
        box: moveBox(box),
        inputBar: group.inputBar && moveBox(group.inputBar),
        titleAt: movePoint(group.titleAt)
      }
    ],
    nodes: drawing.nodes
      .filter((node) => node.groupId === groupId)
      .map((node) => ({
        ...node,
        box: moveBox(node.box),
        segments: node.segments.map((segment) => ({ ...segment, box: moveBox(segment.box) }))
      })),
    edges: drawing.edges
      .filter((edge) => edge.groupId === groupId)
      .map((edge) => ({ ...edge, points: edge.points.map(movePoint) }))
  };
}
