import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decode as decodePng } from 'fast-png';
import {
  cropPixels,
  cropToAspect,
  resamplePixels,
  type ImagePixels,
  type PixelSize
} from '../../src/lib/pixels';
import type { Sample } from '../../src/lib/photos';
import { readColourProfile } from './colour-profile';

/**
 * A sample as the page's decoder gives it at this input size: of a PNG the same bytes, of a JPEG at most 1 of 255 apart,
 * since browsers turn its colours into sRGB with other roundings (`tests/e2e/precomputed.spec.ts` compares them).
 */
export async function decodeSample(
  { file }: Pick<Sample, 'file'>,
  size: PixelSize
): Promise<ImagePixels> {
  const bytes = readFileSync(new URL(`../../static/samples/${file}`, import.meta.url));
  const pixels = file.endsWith('.png') ? readPng(bytes) : await readJpeg(bytes);
  return resamplePixels(cropPixels(pixels, cropToAspect(pixels, size)), size);
}

/** The samples that are PNGs are in sRGB. */
function readPng(bytes: Uint8Array): ImagePixels {
  const { width, height, channels, data } = decodePng(bytes);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    pixels.set(data.subarray(i * channels, i * channels + 3), i * 4);
  }
  return { width, height, data: pixels };
}

async function readJpeg(bytes: Uint8Array): Promise<ImagePixels> {
  const { width, height, data } = await decodeJpeg(bytes);
  const profile = findProfile(bytes);
  if (profile === undefined) return { width, height, data };
  const convert = readColourProfile(profile);
  const pixels = new Uint8ClampedArray(data.length).fill(255);
  for (let at = 0; at < data.length; at += 4) {
    pixels.set(convert([data[at], data[at + 1], data[at + 2]]), at);
  }
  return { width, height, data: pixels };
}

/** By mozjpeg, whose arithmetic is that of the browsers' decoder. */
async function decodeJpeg(bytes: Uint8Array): Promise<ImagePixels> {
  // Node has no such class; the decoder makes one of what it has decoded.
  (globalThis as { ImageData?: unknown }).ImageData ??= class {
    constructor(
      readonly data: Uint8ClampedArray,
      readonly width: number,
      readonly height: number
    ) {}
  };
  const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
  const path = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  await init(await WebAssembly.compile(readFileSync(path)));
  const { width, height, data } = await decode(Uint8Array.from(bytes).buffer);
  return { width, height, data: Uint8ClampedArray.from(data) };
}

const profileHead = 'ICC_PROFILE\0';

/** The colour profile of a JPEG, where all of it stands in one segment; undefined where there is none. */
function findProfile(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = buffer.indexOf(profileHead, 0, 'latin1');
  if (at < 0) return undefined;
  const start = at + profileHead.length;
  const [, parts] = buffer.subarray(start, start + 2);
  if (parts !== 1) throw new RangeError('The colour profile stands in several segments.');
  // Two bytes of length stand before the name, and count themselves.
  return buffer.subarray(start + 2, at - 2 + buffer.readUInt16BE(at - 2));
}
