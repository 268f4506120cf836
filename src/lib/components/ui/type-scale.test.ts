import { expect, test } from 'vitest';

const styles = import.meta.glob<string>(['/src/**/*.svelte', '/src/**/*.css'], {
  query: '?raw',
  import: 'default',
  eager: true
});
/** The drawing's texts are in units of the drawing, which are scaled as a whole. */
const isDrawing = (path: string) => path.startsWith('/src/lib/components/graph/');

test('no size of type is in pixels, so that the browser’s font size enlarges every text', () => {
  const inPixels = Object.entries(styles)
    .filter(([path]) => !isDrawing(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/^\s*(?:font|font-size|line-height):[^;]*\dpx[^;]*;/gm)].map(
        ([declaration]) => `${path}: ${declaration.trim()}`
      )
    );
  expect(inPixels).toEqual([]);
});

test('each size of type is a step of the scale, or relative to one', () => {
  const offScale = Object.entries(styles)
    .filter(([path]) => !isDrawing(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/^\s*font-size: ([^;]*);/gm)]
        .filter(
          ([, size]) =>
            !/^(var\(--text-\d\)|calc\(var\(--text-\d\) \* var\(--[a-z-]+\)\)|[\d.]+em|inherit)$/.test(
              size
            )
        )
        .map(([declaration]) => `${path}: ${declaration.trim()}`)
    );
  expect(offScale).toEqual([]);
});
