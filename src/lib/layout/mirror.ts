import type { Drawing, GraphBox, GraphPoint } from './drawing';
import type { GroupContent } from './from-elk';

const mirrorPoint = ({ x, y }: GraphPoint): GraphPoint => ({ x: y, y: x });
const mirrorBox = ({ x, y, width, height }: GraphBox): GraphBox => ({
  x: y,
  y: x,
  width: height,
  height: width
});

/** Mirrors a group at its diagonal: what ran to the right runs down. */
export function mirrorContent(content: GroupContent): GroupContent {
  return {
    length: content.breadth,
    breadth: content.length,
    inputBar: content.inputBar === null ? null : mirrorBox(content.inputBar),
    boxes: new Map([...content.boxes].map(([id, box]) => [id, mirrorBox(box)])),
    segments: new Map(
      [...content.segments].map(([id, segments]) => [
        id,
        segments.map((segment) => ({ ...segment, box: mirrorBox(segment.box) }))
      ])
    ),
    edges: content.edges.map((edge) => ({ ...edge, points: edge.points.map(mirrorPoint) })),
    entry: mirrorPoint(content.entry),
    exit: mirrorPoint(content.exit)
  };
}

/** Mirrors a whole drawing at its diagonal. */
export function mirrorDrawing(drawing: Drawing): Drawing {
  return {
    ...drawing,
    width: drawing.height,
    height: drawing.width,
    rows: drawing.rows.map((row) => ({ ...row, at: mirrorPoint(row.at), isTurned: !row.isTurned })),
    groups: drawing.groups.map((group) => ({
      ...group,
      box: mirrorBox(group.box),
      inputBar: group.inputBar === null ? null : mirrorBox(group.inputBar)
    })),
    nodes: drawing.nodes.map((node) => ({
      ...node,
      box: mirrorBox(node.box),
      segments: node.segments.map((segment) => ({ ...segment, box: mirrorBox(segment.box) }))
    })),
    edges: drawing.edges.map((edge) => ({ ...edge, points: edge.points.map(mirrorPoint) })),
    links: drawing.links.map((link) => ({
      ...link,
      points: link.points.map(mirrorPoint),
      junction: link.junction === null ? null : mirrorPoint(link.junction)
    }))
  };
}
