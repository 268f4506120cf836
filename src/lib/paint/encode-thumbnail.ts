import {
  entryOf,
  finish,
  measureRange,
  paletteOf,
  paletteSize,
  percentileOfMagnitudes,
  robustScale,
  robustShare,
  type FeatureMap
} from '../tensors';

/** Larger maps are averaged down: a node of the drawing shows no more pixels than this a side. */
const longestSide = 80;
const fileHeaderSize = 14;
const infoHeaderSize = 40;
const pixelsOffset = fileHeaderSize + infoHeaderSize + 4 * paletteSize;

/**
 * An op's output as a small picture for an `<image>`: a BMP data URL, one byte a pixel, on the robust
 * scale of the picture's own values. Plain arithmetic, since 132 of them arrive within a second and a PNG through a canvas takes
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
  const percentile = finish(percentileOfMagnitudes(data, robustShare));
  const scale = robustScale(measureRange(data), percentile);
  const palette = paletteOf(scale.ramp);
  for (let i = 0; i < paletteSize; i++) {
    const [red, green, blue] = palette.subarray(4 * i, 4 * i + 3);
    bytes.set([blue, green, red], fileHeaderSize + infoHeaderSize + 4 * i);
  }
  for (let y = 0; y < height; y++) {
    const row = pixelsOffset + (height - 1 - y) * rowSize;
    for (let x = 0; x < width; x++) bytes[row + x] = entryOf(scale, data[y * width + x]);
  }
  return bytes;
}
