import type { ElkNode } from './run-elk';

type Place = Pick<ElkNode, 'x' | 'y' | 'width' | 'height'>;

/**
 * The layout between two of the same graph that differ in the length of their nodes only: layers
 * add up lengths, so every coordinate runs straight from one to the other. `share` from 0 to 1.
 */
export function blendLayouts(tight: ElkNode, loose: ElkNode, share: number): ElkNode {
  const mix = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? a : a + (b - a) * share;
  const mixPoint = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share
  });
  const mixPlace = (a: Place, b: Place): Place => ({
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height)
  });
  return {
    ...tight,
    ...mixPlace(tight, loose),
    children: tight.children?.map((child, index) => ({
      ...child,
      ...mixPlace(child, loose.children?.[index] ?? child)
    })),
    edges: tight.edges?.map((edge, index) => {
      const others = loose.edges?.[index]?.sections;
      return {
        ...edge,
        sections: edge.sections?.map((section, part) => {
          const other = others?.[part] ?? section;
          if (section.bendPoints?.length !== other.bendPoints?.length) {
            throw new Error(`${edge.id} bends differently when its nodes are longer.`);
          }
          return {
            ...section,
            startPoint: mixPoint(section.startPoint, other.startPoint),
            endPoint: mixPoint(section.endPoint, other.endPoint),
            bendPoints: section.bendPoints?.map((point, bend) =>
              mixPoint(point, other.bendPoints?.[bend] ?? point)
            )
          };
        })
      };
    })
  };
}
