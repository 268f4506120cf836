import { channelsOf, type Graph } from '../graph';
import type { DrawnLink, GraphPoint } from './drawing';
import { breadthOf } from './line-breadth';
import type { LayoutStyle } from './layout-options';
import type { Page, PlacedGroup } from './place-groups';

interface Anchor extends GraphPoint {
  readonly side: 'along' | 'across';
}

const stub = 6;

/**
 * Lines between groups, read like text: straight on within a row, round the end of the row and back
 * to the start of the next. What lies further apart gets a stub at its reader.
 */
export function routeLinks(
  graph: Graph,
  page: Page,
  { style, stackedIds }: { style: LayoutStyle; stackedIds: ReadonlySet<string> }
): DrawnLink[] {
  const taken = new Set<string>();
  return graph.links.map((link) => {
    const from = requireGroup(page, link.fromGroupId);
    const to = requireGroup(page, link.toGroupId);
    const exit = anchor(from, from.content.exit, stackedIds);
    const inner = anchor(to, to.content.entry, stackedIds);
    const entry = clipAtTitle(inner, to, style);
    const channels = channelsOf(link.shape);
    const common = {
      fromGroupId: link.fromGroupId,
      toGroupId: link.toGroupId,
      channels,
      breadth: breadthOf(channels)
    };
    const isNext = to.row === from.row && to.cell === from.cell + 1;
    const isNextRow = to.row === from.row + 1;
    if (!isNext && !isNextRow) {
      const start =
        entry.side === 'along'
          ? { x: entry.x - stub, y: entry.y }
          : { x: entry.x, y: entry.y - stub };
      return { ...common, points: [start, at(entry)], isStub: true, junction: null };
    }
    const points = isNext
      ? straightOn(exit, entry, to)
      : turnTheLine(page, { from, to, exit, entry }, style);
    const isShared = taken.has(link.fromGroupId) && !isNext;
    taken.add(link.fromGroupId);
    return {
      ...common,
      points,
      isStub: false,
      junction: isShared ? points[points.length - 3] : null
    };
  });
}

function requireGroup(page: Page, id: string): PlacedGroup {
  const group = page.groups.get(id);
  if (group === undefined) throw new Error(`${id} has no place on the page.`);
  return group;
}

const at = ({ x, y }: GraphPoint): GraphPoint => ({ x, y });

function anchor(group: PlacedGroup, point: GraphPoint, stackedIds: ReadonlySet<string>): Anchor {
  return {
    x: group.origin.x + point.x,
    y: group.origin.y + point.y,
    side: stackedIds.has(group.id) ? 'across' : 'along'
  };
}

/** A line that would cross the title on its way down ends at the edge of the box. */
function clipAtTitle(entry: Anchor, { box, content }: PlacedGroup, style: LayoutStyle): Anchor {
  if (content.inputBar === null && content.boxes.size === 1) return entry;
  if (style.direction === 'down') return { ...entry, x: box.x };
  return entry.side === 'across' ? { ...entry, y: box.y } : entry;
}

function straightOn(exit: Anchor, entry: Anchor, to: PlacedGroup): GraphPoint[] {
  if (Math.abs(exit.y - entry.y) < 0.5) return [at(exit), at(entry)];
  const x = to.box.x - 8;
  return [at(exit), { x, y: exit.y }, { x, y: entry.y }, at(entry)];
}

interface Turn {
  readonly from: PlacedGroup;
  readonly to: PlacedGroup;
  readonly exit: Anchor;
  readonly entry: Anchor;
}

function turnTheLine(
  page: Page,
  { from, to, exit, entry }: Turn,
  style: LayoutStyle
): GraphPoint[] {
  const line = page.lines[from.row];
  const channel = line.bottom + style.rowGap / 2;
  const turn = style.turnLength * 0.7;
  const leave =
    exit.side === 'across'
      ? [at(exit), { x: exit.x, y: channel }]
      : [at(exit), { x: line.end + turn, y: exit.y }, { x: line.end + turn, y: channel }];
  const before = to.box.x - turn;
  const arrive =
    entry.side === 'across'
      ? [{ x: entry.x, y: channel }, at(entry)]
      : [{ x: before, y: channel }, { x: before, y: entry.y }, at(entry)];
  if (exit.side === 'across' && entry.side === 'across') return [at(exit), at(entry)];
  return [...leave, ...arrive];
}
