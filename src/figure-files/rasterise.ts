import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
const faces = [400, 600].map(
  (weight) => `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`
);

const readPackageFile = (path: string) => readFile(require.resolve(path));

const ready = async () => {
  await initWasm(readPackageFile('@resvg/resvg-wasm/index_bg.wasm'));
  return Promise.all(faces.map(readPackageFile));
};
let fonts: ReturnType<typeof ready> | undefined;

/** A figure as a PNG, so many pixels wide. Needs no browser: it is called while the site is built. */
export async function rasterise(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= ready();
  const resvg = new Resvg(drawArrows(svg), {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: await fonts,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans'
    }
  });
  const image = resvg.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  resvg.free();
  return png;
}

/**
 * The typeface has arrows that point up and none that point right. A browser takes that from another face; here there is
 * no other, so the one is turned into the other.
 */
function drawArrows(svg: string): string {
  return svg.replace(
    /→([^<]*)/g,
    '<tspan rotate="90" dx="0.1em" dy="-0.55em">↑</tspan><tspan dx="0.25em" dy="0.55em">$1</tspan>'
  );
}
