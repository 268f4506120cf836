import { deflateRawSync } from 'node:zlib';
import { joinAll } from './write-safetensors';

interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Sizes stand in the directory only, data begin at multiples of 64 and a zip64 record comes at the end, all as PyTorch's
 * writer has it. Method 8 deflates.
 */
export function writeZip(
  files: readonly ZipFile[],
  { method = 0, flags = 8 } = {}
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const add = (bytes: Uint8Array) => {
    parts.push(bytes);
    offset += bytes.length;
  };
  for (const { name, content } of files) {
    const path = new TextEncoder().encode(name);
    const packed = method === 8 ? new Uint8Array(deflateRawSync(content)) : content;
    const header = offset;
    const padding = (64 - ((offset + 30 + path.length) % 64)) % 64;
    add(
      record([
        [4, 0x04034b50],
        [2, 20],
        [2, flags],
        [2, method],
        [12, 0],
        [4, 0],
        [2, path.length],
        [2, padding]
      ])
    );
    add(path);
    add(new Uint8Array(padding));
    add(packed);
    const sizes = [
      [4, 0],
      [4, packed.length],
      [4, content.length]
    ] as const;
    const rest = [
      [2, path.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, header]
    ] as const;
    directory.push(
      record([
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        ...sizes,
        ...rest
      ]),
      path
    );
  }
  const entries = joinAll(directory);
  const start = offset;
  add(entries);
  add(
    record([
      [4, 0x06064b50],
      [52, 0]
    ])
  );
  add(
    record([
      [4, 0x07064b50],
      [16, 0]
    ])
  );
  const count = files.length;
  add(
    record([
      [4, 0x06054b50],
      [4, 0],
      [2, count],
      [2, count],
      [4, entries.length],
      [4, start],
      [2, 0]
    ])
  );
  return joinAll(parts);
}

/** Little-endian fields, each with its bytes. */
function record(fields: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    for (let i = 0; i < Math.min(size, 4); i++) bytes[at + i] = value >>> (8 * i);
    at += size;
  }
  return bytes;
}
