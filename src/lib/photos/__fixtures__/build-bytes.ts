export type Part = string | number | readonly number[];

/** Strings are Latin-1, numbers single bytes. */
export function bytesOf(...parts: Part[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((character) => character.charCodeAt(0)) : part
    )
  );
}

export const big16 = (value: number) => [value >> 8, value & 255];
export const big32 = (value: number) => [...big16(value >>> 16), ...big16(value & 0xffff)];
export const little16 = (value: number) => [value & 255, value >> 8];
export const little24 = (value: number) => [...little16(value & 0xffff), value >> 16];
export const little32 = (value: number) => [...little16(value & 0xffff), ...little16(value >>> 16)];

export const box = (type: string, ...content: Part[]) => {
  const body = [...bytesOf(...content)];
  return [...big32(body.length + 8), ...bytesOf(type), ...body];
};
export const extents = (width: number, height: number) =>
  box('ispe', big32(0), big32(width), big32(height));

/** A file that counts what is loaded of it. */
export class CountedFile extends Blob {
  loadedBytes = 0;

  override slice(start?: number, end?: number, type?: string): Blob {
    const part = super.slice(start, end, type);
    this.loadedBytes += part.size;
    return part;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.loadedBytes += this.size;
    return super.arrayBuffer();
  }
}
