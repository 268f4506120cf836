import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readReferenceImage } from '../golden/reference-image';
import { workerChunkGroups } from '../chunks/group-worker-chunks.mjs';
import { packageName, readModel, readWeightBytes } from '../weights/read-package';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const pages = join(root, 'scripts', 'bench', 'pages');
const packageDir = join(root, 'node_modules', packageName);

export const pagesDirectory = 'build-bench';

/**
 * Builds the pages of both sides, each with its weights beside it and the same image for both; `measuresPhases` puts phases of
 * the engine's work into the timeline of its thread.
 */
export async function buildPages({ measuresPhases = false } = {}): Promise<void> {
  const target = join(root, pagesDirectory);
  await rm(target, { recursive: true, force: true });
  await build({
    configFile: false,
    root: pages,
    base: './',
    publicDir: false,
    define: { MEASURES_PHASES: JSON.stringify(measuresPhases) },
    logLevel: 'error',
    worker: {
      format: 'es',
      rolldownOptions: { output: { codeSplitting: { groups: workerChunkGroups } } }
    },
    build: {
      outDir: target,
      target: 'esnext',
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: ['index', 'engine', 'layers', 'growth'].map((name) => join(pages, `${name}.html`))
      }
    }
  });
  await cp(join(root, 'static', 'weights'), join(target, 'weights'), { recursive: true });
  await writeFile(join(target, 'reference-image.bin'), readReferenceImage().data);
  await writeLayersModel(join(target, 'layers'));
}

/** The Keras model as loadLayersModel fetches it: model.json and the shards that it names. */
async function writeLayersModel(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const model = readModel(packageDir) as { weightsManifest: [{ paths: string[] }] };
  await writeFile(join(directory, 'model.json'), JSON.stringify(model));
  for (const path of model.weightsManifest[0].paths) {
    await writeFile(join(directory, path), readWeightBytes(packageDir, [path]));
  }
}
