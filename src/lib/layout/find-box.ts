import type { Drawing, GraphBox } from './drawing';

/** Where a node (scope) or a group (id) stands; null where the drawing has neither. */
export function findBox(drawing: Drawing, id: string): GraphBox | null {
  const place =
    drawing.nodes.find((node) => node.id === id) ?? drawing.groups.find((group) => group.id === id);
  return place?.box ?? null;
}

/** The box of a node's group, or the group's own: what a glide should show. */
export function findSurroundings(drawing: Drawing, id: string): GraphBox | null {
  const groupId = drawing.nodes.find((node) => node.id === id)?.groupId ?? id;
  return drawing.groups.find((group) => group.id === groupId)?.box ?? null;
}
