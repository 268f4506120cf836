import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { cropDrawing } from './crop-drawing';
import { layoutNetwork } from './layout-network';

test('a cropped module keeps its own parts, inside the new bounds', async () => {
  const drawing = await layoutNetwork(buildNetwork(), 'rows');
  const cropped = cropDrawing(drawing, 'Mixed_7b');
  expect(cropped.groups.map(({ id }) => id)).toEqual(['Mixed_7b']);
  expect(cropped.nodes).toHaveLength(13);
  const boxes = [cropped.groups[0].box, ...cropped.nodes.map((node) => node.box)];
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(cropped.width);
    expect(box.y + box.height).toBeLessThanOrEqual(cropped.height);
  }
  for (const edge of cropped.edges) {
    for (const { x, y } of edge.points) {
      expect(x >= 0 && x <= cropped.width && y >= 0 && y <= cropped.height).toBe(true);
    }
  }
});

test('a group that is not drawn cannot be cropped to', async () => {
  const drawing = await layoutNetwork(buildNetwork(), 'rows');
  expect(() => cropDrawing(drawing, 'Mixed_9z')).toThrow('Mixed_9z');
});
