import type { GraphGroup } from '../graph';
import type { NodeSize } from './drawing';
import type { LayoutStyle } from './layout-options';

/** Large where ops stand in one chain with room to spare. */
export function nodeSizeOf(group: GraphGroup, style: LayoutStyle): NodeSize {
  const isLarge = group.kind === 'image' || group.kind === 'stem';
  return isLarge || style.stackedKinds.includes(group.kind) ? 'large' : 'small';
}
