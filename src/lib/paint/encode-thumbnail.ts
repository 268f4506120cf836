import { measureRange, rampIndex, rampSize, viridisRamp, type FeatureMap } from '../tensors';

/** Larger maps are averaged down: a node of the drawing shows no more pixels than this a side. */
const longestSide = 80;
const fileHeaderSize = 14;
const infoHeaderSize = 40;
const pixelsOffset = fileHeaderSize + infoHeaderSize + 4 * rampSize;

/**
 * An op's output as a small picture for an `<image>`: a BMP data URL, one byte a pixel, in the ramp's colours over
 * the map's own range. Plain arithmetic, since 132 of them arrive within a second and a PNG through a canvas takes
 * some milliseconds each.
 */
export function encodeThumbnail(map: FeatureMap): string {
  const bytes = encodeBitmap(averageDown(map));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/bmp;base64,${btoa(binary)}`;
}

/** Means over blocks of whole pixels, so that no side is longer than `longestSide`; smaller maps as they are. */
function averageDown(map: FeatureMap): FeatureMap {
  const rowStep = Math.ceil(map.height / longestSide);
  const columnStep = Math.ceil(map.width / longestSide);
  if (rowStep === 1 && columnStep === 1) return map;
  const height = Math.ceil(map.height / rowStep);
  const width = Math.ceil(map.width / columnStep);
  const sums = new Float32Array(height * width);
  const counts = new Uint16Array(height * width);
  for (let y = 0; y < map.height; y++) {
    for (let x = 0; x < map.width; x++) {
      const block = Math.floor(y / rowStep) * width + Math.floor(x / columnStep);
      sums[block] += map.data[y * map.width + x];
      counts[block]++;
    }
  }
  return { height, width, data: sums.map((sum, block) => sum / counts[block]) };
}

/** BMP with a palette; rows stand bottom up, each filled to a multiple of four bytes. */
function encodeBitmap({ height, width, data }: FeatureMap): Uint8Array {
  const rowSize = Math.ceil(width / 4) * 4;
  const bytes = new Uint8Array(pixelsOffset + rowSize * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, pixelsOffset, true);
  view.setUint32(14, infoHeaderSize, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  for (let i = 0; i < rampSize; i++) {
    const [red, green, blue] = viridisRamp.subarray(4 * i, 4 * i + 3);
    bytes.set([blue, green, red], fileHeaderSize + infoHeaderSize + 4 * i);
  }
  const range = measureRange(data);
  for (let y = 0; y < height; y++) {
    const row = pixelsOffset + (height - 1 - y) * rowSize;
    for (let x = 0; x < width; x++) bytes[row + x] = rampIndex(data[y * width + x], range);
  }
  return bytes;
}
