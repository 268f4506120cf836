import { buildGraph, type Graph, type GraphGroup, type GraphRow } from '../graph';
import type { Network } from '../network';
import { assembleDrawing } from './assemble-drawing';
import type { Drawing, LayoutVariant } from './drawing';
import { fromElkGraph, type GroupContent } from './from-elk';
import { layoutStyles, type LayoutStyle } from './layout-options';
import { mirrorContent } from './mirror';
import { nodeSizeOf } from './node-size';
import { groupPadding } from './place-groups';
import { runElk } from './run-elk';
import { toElkGraph } from './to-elk';

const drawings = new Map<string, Promise<Drawing>>();

/** Places a network. The same network and variant are laid out once; a failure is not kept. */
export function layoutNetwork(network: Network, variant: LayoutVariant): Promise<Drawing> {
  const key = `${variant} ${JSON.stringify(network.config)}`;
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
  const rows = style.isOneCellPerRow ? oneGroupPerRow(graph) : graph.rows;
  const contents = new Map<string, GroupContent>();
  for (const row of rows) {
    for (const [id, content] of await layoutRow(graph, row, style)) contents.set(id, content);
  }
  return assembleDrawing(graph, contents, { rows, style, variant });
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
    label: graph.groups.get(id)?.title ?? id,
    cells: [[id]]
  }));
}

/** Lays out a row's groups with nodes of one length, chosen so that the row fills its line. */
async function layoutRow(
  graph: Graph,
  row: GraphRow,
  style: LayoutStyle
): Promise<ReadonlyMap<string, GroupContent>> {
  const groups = row.cells.flat().map((id) => requireGroup(graph, id));
  const size = nodeSizeOf(groups[0], style);
  const { shortest, longest } = style.extents[size];
  const layout = async (length: number) =>
    new Map(
      await Promise.all(
        groups.map(async (group) => {
          const content = await layoutGroup(graph, group, { style, length });
          return [group.id, content] as const;
        })
      )
    );
  const tight = await layout(shortest);
  if (style.lineLength === null) return tight;
  const loose = await layout(longest);
  const tightLength = rowLength(row, tight, { graph, style });
  const looseLength = rowLength(row, loose, { graph, style });
  const room = style.lineLength - 2 * style.turnLength - style.rowLabelLength - 6;
  const share = Math.min(1, Math.max(0, (room - tightLength) / (looseLength - tightLength)));
  return share === 1 ? loose : layout(shortest + share * (longest - shortest));
}

function requireGroup(graph: Graph, id: string): GraphGroup {
  const group = graph.groups.get(id);
  if (group === undefined) throw new Error(`${id} is not a group of this graph.`);
  return group;
}

async function layoutGroup(
  graph: Graph,
  group: GraphGroup,
  { style, length }: { style: LayoutStyle; length: number }
): Promise<GroupContent> {
  const { breadth } = style.extents[nodeSizeOf(group, style)];
  if (style.isFolded && group.kind !== 'image') return foldedContent(group, length, breadth);
  const isStacked = style.stackedKinds.includes(group.kind);
  const extent = isStacked ? { length: breadth, breadth: length } : { length, breadth };
  const laidOut = await runElk(toElkGraph(graph, group, { style, extent }));
  const content = fromElkGraph(laidOut, { graph, group, style });
  return isStacked ? mirrorContent(content) : content;
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
