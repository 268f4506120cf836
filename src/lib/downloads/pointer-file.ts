/** What a git repository holds in place of a large file. */
export interface PointerFile {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

const firstLine = 'version https://git-lfs.github.com/spec/';

/** Whether that is how a pointer file begins. */
export function isPointerFile(start: Uint8Array): boolean {
  return decode(start.subarray(0, firstLine.length)) === firstLine;
}

/** Null where it is none. */
export function parsePointerFile(bytes: Uint8Array): PointerFile | null {
  if (!isPointerFile(bytes)) return null;
  const text = decode(bytes);
  const [, sha256] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? [];
  const [, size] = /^size (\d{1,15})$/m.exec(text) ?? [];
  return sha256 === undefined || size === undefined ? null : { sha256, sizeBytes: Number(size) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
