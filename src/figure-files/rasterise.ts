import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './encode-png';

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
  const resvg = new Resvg(withoutArrows(svg), {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: await fonts,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans'
    }
  });
  const image = resvg.render();
  const png = encodePng(image.pixels, image);
  image.free();
  resvg.free();
  return png;
}

/** The typeface has no arrows. A browser takes them from another face; here there is no other. */
const withoutArrows = (svg: string) => svg.replaceAll('→', '›');
