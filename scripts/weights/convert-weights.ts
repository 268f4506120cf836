import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openWeightFile } from '../../src/lib/weight-files';
import { weightFiles as text } from '../../src/lib/text/en/weight-files';
import type { ConvertRequest } from './convert-arguments';
import { convertFile, type Converted } from './convert-file';
import { openDiskFile } from './open-disk-file';

export interface ConvertOptions {
  /** The folder of all weights; the set becomes a folder in it. */
  readonly weightsDir: string;
  readonly signal: AbortSignal;
  onprogress(line: string): void;
}

/**
 * Converts a file into a set beside the bundled one, and tells what has been found. Nothing of it is left after a failure, and a set of
 * the same name stays until its successor is whole.
 */
export async function convertWeights(
  request: ConvertRequest,
  { weightsDir, signal, onprogress }: ConvertOptions
): Promise<string> {
  const { from, name, precision } = request;
  const opened: (() => Promise<void>)[] = [];
  const openFile = async (path: string) => {
    const { source, close } = await openDiskFile(path);
    opened.push(close);
    return source;
  };
  const findFile = (file: string) => openFile(join(dirname(from), file)).catch(nullIfMissing);
  const partial = join(weightsDir, `.${name}.${process.pid}.part`);
  try {
    const file = await openWeightFile(await openFile(from), signal, findFile);
    const version = `SHA-256 ${(await hashFile(from, signal)).slice(0, 16)}`;
    await mkdir(partial, { recursive: true });
    let writtenBytes = 0;
    const converted = await convertFile({
      ...{ file, fileName: basename(from), precision, choices: request.choices, signal },
      describe: (conventions) => ({
        package: basename(from),
        version,
        licence: request.licence,
        description: text.origin({ format: file.format, precision, conventions })
      }),
      onprogress: (endPoint, done, total) => {
        onprogress(`Converting ${endPoint} (${done + 1} of ${total})`);
      },
      async write(shard, content) {
        writtenBytes += content.length;
        await writeFile(join(partial, shard), content);
      }
    });
    await writeFile(join(partial, 'manifest.json'), `${JSON.stringify(converted.manifest)}\n`);
    signal.throwIfAborted();
    await replaceFolder(partial, join(weightsDir, name));
    return report(converted, { from, name, writtenBytes });
  } finally {
    await Promise.all(opened.map((close) => close()));
    await rm(partial, { recursive: true, force: true });
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function replaceFolder(next: string, folder: string): Promise<void> {
  const previous = `${next}.previous`;
  const isOld = await rename(folder, previous).then(
    () => true,
    () => false
  );
  try {
    await rename(next, folder);
  } catch (error) {
    if (isOld) await rename(previous, folder);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

function report(
  { manifest, matching, conventions }: Converted,
  facts: { readonly from: string; readonly name: string; readonly writtenBytes: number }
): string {
  const megabytes = (facts.writtenBytes / 1e6).toFixed(1);
  const files = manifest.shardSets.flatMap(({ shards }) => shards).length;
  const rows = text.conventions(conventions).map(({ label, value, basis }) => {
    return `  ${label}: ${value} (${basis})`;
  });
  const leftOver = matching.leftOver.map(({ name }) => name);
  return [
    `Converted ${facts.from} into static/weights/${facts.name}: ${files} files, ${megabytes} MB.`,
    ...rows,
    ...(leftOver.length === 0 ? [] : [text.leftOver(leftOver)])
  ].join('\n');
}
