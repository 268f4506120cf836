import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageDescription, packageName, readPackageFacts } from './weights/read-package';
import { UnpackError } from './weights/unpack-error';
import { findUpToDateManifest, writeWeights } from './weights/write-weights';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageDir = join(root, 'node_modules', packageName);
const targetDir = join(root, 'static', 'weights');

async function unpackBundledSet(): Promise<string> {
  const { version } = readPackageFacts(packageDir);
  const known = findUpToDateManifest(targetDir, {
    format: 1,
    version,
    description: packageDescription
  });
  if (known !== undefined)
    return `Weights of ${packageName} ${version} are in static/weights already.`;
  // Loaded only when there is work, so that a start with weights in place stays quick.
  const { unpackPackage } = await import('./weights/unpack-package');
  const unpacked = unpackPackage(packageDir);
  writeWeights(targetDir, unpacked);
  const bytes = [...unpacked.files.values()].reduce((sum, content) => sum + content.length, 0);
  const megabytes = (bytes / 1e6).toFixed(1);
  return `Unpacked the weights of ${packageName} ${version} into static/weights: ${unpacked.files.size} files, ${megabytes} MB.`;
}

const args = process.argv.slice(2);
if (args.length > 0) {
  const { runConversion } = await import('./weights/run-conversion');
  process.exitCode = await runConversion(args, targetDir);
} else {
  try {
    process.stdout.write(`${await unpackBundledSet()}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** Throws on what is a fault of this script and deserves its stack. */
function explain(error: unknown): string {
  if (error instanceof UnpackError) return error.message;
  const isFileSystemError = error instanceof Error && 'syscall' in error;
  if (isFileSystemError) return `The weights could not be written: ${error.message}.`;
  throw error;
}
