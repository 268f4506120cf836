import { buildGraph, type Graph, type GraphGroup, type GraphRow } from '../graph';
import type { Network } from '../network';
import { assembleDrawing } from './assemble-drawing';
import { blendLayouts } from './blend-layouts';
import type { Drawing, LayoutVariant } from './drawing';
import { fromElkGraph, type GroupContent } from './from-elk';
import { layoutStyles, type LayoutStyle } from './layout-options';
import { layoutOnce } from './layout-once';
import { mirrorContent } from './mirror';
import { nodeSizeOf } from './node-size';
import { groupPadding } from './place-groups';
import { toElkGraph } from './to-elk';

const drawings = new Map<string, Promise<Drawing>>();

/** Places a network. The same network and variant are laid out once; a failure is not kept. */
export function layoutNetwork(network: Network, variant: LayoutVariant): Promise<Drawing> {
  const key = `${variant} ${JSON.stringify([network.config, network.description])}`;
  let drawing = drawings.get(key);
  if (drawing === undefined) {
    drawing = layoutGraph(buildGraph(network), variant);
    drawings.set(key, drawing);
    drawing.catch(() => drawings.delete(key));
  }
  return drawing;
}

async function layoutGraph(graph: Graph, variant: LayoutVariant): Promise<Drawing> {
  const style = layoutStyles[variant];
  const parts = breakRows(graph, style.cellsPerRow);
  const contents = new Map<string, GroupContent>();
  for (const rows of parts) {
    for (const [id, content] of await layoutRows(graph, rows, style)) contents.set(id, content);
  }
  return assembleDrawing(graph, contents, { rows: parts.flat(), style, variant });
}

/** The rows of every grid size; modules of one grid size look alike, whichever of its rows they stand in. */
function breakRows(graph: Graph, cellsPerRow: number | null): readonly (readonly GraphRow[])[] {
  if (cellsPerRow === null) return graph.rows.map((row) => [row]);
  if (cellsPerRow === 1) return oneGroupPerRow(graph).map((row) => [row]);
  return graph.rows.map(({ label, cells }) =>
    Array.from({ length: Math.ceil(cells.length / cellsPerRow) }, (_, index) => ({
      label,
      cells: cells.slice(index * cellsPerRow, (index + 1) * cellsPerRow)
    }))
  );
}

/** What reads from the middle of the network goes last, so that every other link reaches the next row. */
function oneGroupPerRow(graph: Graph): GraphRow[] {
  const ids = graph.rows.flatMap((row) => row.cells.flat());
  const isAside = (id: string) => {
    const link = graph.links.find((link) => link.toGroupId === id);
    const readers = graph.links.filter((other) => other.fromGroupId === link?.fromGroupId);
    return readers.length > 1 && graph.groups.get(id)?.kind === 'head';
  };
  return [...ids.filter((id) => !isAside(id)), ...ids.filter(isAside)].map((id) => ({
    label: id,
    cells: [[id]]
  }));
}

/** Lays out the groups of rows with nodes of one length, chosen so that the longest row fills its line. */
async function layoutRows(
  graph: Graph,
  rows: readonly GraphRow[],
  style: LayoutStyle
): Promise<ReadonlyMap<string, GroupContent>> {
  const ids = rows.flatMap(({ cells }) => cells.flat());
  const stretches = await Promise.all(
    ids.map((id) => layoutGroup(graph, requireGroup(graph, id), style))
  );
  const contentsAt = (share: number) =>
    new Map(ids.map((id, index) => [id, stretches[index](share)]));
  if (style.lineLength === null) return contentsAt(0);
  const [tight, loose] = [contentsAt(0), contentsAt(1)];
  const room = style.lineLength - 2 * style.turnLength - style.rowLabelLength - 6;
  const shares = rows.map((row) => {
    const tightLength = rowLength(row, tight, { graph, style });
    return (room - tightLength) / (rowLength(row, loose, { graph, style }) - tightLength);
  });
  return contentsAt(Math.min(1, Math.max(0, Math.min(...shares))));
}

function requireGroup(graph: Graph, id: string): GraphGroup {
  const group = graph.groups.get(id);
  if (group === undefined) throw new Error(`${id} is not a group of this graph.`);
  return group;
}

/** A group with its nodes between shortest (0) and longest (1). */
type Stretch = (share: number) => GroupContent;

async function layoutGroup(graph: Graph, group: GraphGroup, style: LayoutStyle): Promise<Stretch> {
  const { shortest, longest, breadth } = style.extents[nodeSizeOf(group, style)];
  if (style.isFolded && group.kind !== 'image') {
    return (share) => foldedContent(group, shortest + share * (longest - shortest), breadth);
  }
  const isStacked = style.stackedKinds.includes(group.kind);
  const layout = (length: number) => {
    const extent = isStacked ? { length: breadth, breadth: length } : { length, breadth };
    return layoutOnce(toElkGraph(graph, group, { style, extent }));
  };
  const [tight, loose] = await Promise.all([layout(shortest), layout(longest)]);
  return (share) => {
    const content = fromElkGraph(blendLayouts(tight, loose, share), { graph, group, style });
    return isStacked ? mirrorContent(content) : content;
  };
}

/** Heads share a cell, so that two of them are as tall as one module. */
function foldedContent(group: GraphGroup, length: number, moduleBreadth: number): GroupContent {
  const breadth = group.kind === 'head' ? moduleBreadth * 0.33 : moduleBreadth;
  return {
    length,
    breadth,
    inputBar: null,
    boxes: new Map(),
    segments: new Map(),
    edges: [],
    entry: { x: 0, y: breadth / 2 },
    exit: { x: length, y: breadth / 2 }
  };
}

function rowLength(
  row: GraphRow,
  contents: ReadonlyMap<string, GroupContent>,
  { graph, style }: { graph: Graph; style: LayoutStyle }
): number {
  const cells = row.cells.map((ids) =>
    Math.max(
      ...ids.map((id) => {
        const isBare = style.isFolded || graph.groups.get(id)?.kind === 'image';
        const { start, end } = groupPadding(style, isBare);
        return (contents.get(id)?.length ?? 0) + start + end;
      })
    )
  );
  return cells.reduce((sum, cell) => sum + cell, 0) + style.cellGap * (cells.length - 1);
}
