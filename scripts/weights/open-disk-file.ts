import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '../../src/lib/weight-files';

/** A file on disk, read slice by slice; close it. */
export async function openDiskFile(
  path: string
): Promise<{ readonly source: ByteSource; close(): Promise<void> }> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    source: {
      name: basename(path),
      sizeBytes: size,
      async read(start, end, signal) {
        signal.throwIfAborted();
        const bytes = new Uint8Array(end - start);
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        if (bytesRead < bytes.length) throw new Error(`${path} became shorter while it was read.`);
        return bytes;
      }
    },
    close: () => handle.close()
  };
}
