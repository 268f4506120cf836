import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFile, type FileLogits } from './real-weights/run-file';

/**
 * Reads files that the real libraries wrote, and compares the logits with those that the libraries computed. Needs a
 * Python that has torchvision (and safetensors) or Keras, named in PYTHON; what is missing is reported and left out.
 */

interface RealFile {
  readonly file: string;
  /** [classes] */
  readonly logits: readonly number[];
  readonly auxLogits: readonly number[] | null;
}

/** Of the largest logit. */
const tolerance = 1e-4;

const folder = await mkdtemp(join(tmpdir(), 'inception-scope-weights-'));
try {
  const python = process.env.PYTHON ?? 'python3';
  const script = join(import.meta.dirname, 'real-weights', 'write_real_files.py');
  const { status, error } = spawnSync(python, ['-B', script, folder], { stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${script} ended with ${status}.`);
  process.exitCode = (await checkAll()) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

async function checkAll(): Promise<boolean> {
  const files = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as RealFile[];
  const pixels = new Uint8ClampedArray(await readFile(join(folder, 'image.bin')));
  let failed = files.length === 0 ? 1 : 0;
  for (const wanted of files) {
    const path = join(folder, wanted.file);
    const own = distanceOf(await runFile({ path, pixels }), wanted);
    const countsPadding = wanted.auxLogits === null;
    const choices = { averagePoolCountsPadding: countsPadding };
    const other = distanceOf(await runFile({ path, pixels, choices }), wanted);
    const isRight = own <= tolerance && other > tolerance;
    if (!isRight) failed++;
    console.log(
      `${isRight ? 'right' : 'WRONG'}  ${wanted.file}: ${own.toExponential(1)} from its library;` +
        ` ${other.toExponential(1)} if average pools ${countsPadding ? 'counted' : 'left out'} the padding`
    );
  }
  console.log(`${files.length - failed} files right, ${failed} wrong`);
  return failed === 0;
}

/** The largest difference of any logit, measured by the largest logit. */
function distanceOf({ logits, auxLogits }: FileLogits, wanted: RealFile): number {
  const heads = [distance(logits, wanted.logits)];
  if (wanted.auxLogits !== null) heads.push(distance(auxLogits, wanted.auxLogits));
  return Math.max(...heads);
}

function distance(held: Float32Array | null, wanted: readonly number[]): number {
  if (held?.length !== wanted.length) return Infinity;
  const largest = Math.max(...wanted.map(Math.abs));
  return Math.max(...wanted.map((value, index) => Math.abs(value - held[index]))) / largest;
}
