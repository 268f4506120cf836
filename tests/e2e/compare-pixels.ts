import { decode } from 'fast-png';

/** A channel may differ by so much of 255 before a pixel counts: edges are smoothed differently at other offsets. */
const channelTolerance = 40;

/** Share of the pixels of two pictures of one width that differ, down to where the shorter ends. */
export function shareOfDifferentPixels(a: Uint8Array, b: Uint8Array): number {
  const [first, second] = [decode(a), decode(b)];
  if (first.width !== second.width) {
    throw new Error(`Pictures ${first.width} and ${second.width} pixels wide.`);
  }
  const pixels = first.width * Math.min(first.height, second.height);
  const [firstStep, secondStep] = [first.channels, second.channels];
  let different = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const isDifferent = [0, 1, 2].some(
      (channel) =>
        Math.abs(
          first.data[pixel * firstStep + channel] - second.data[pixel * secondStep + channel]
        ) > channelTolerance
    );
    if (isDifferent) different += 1;
  }
  return different / pixels;
}
