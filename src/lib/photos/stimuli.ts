import type { ImagePixels, PixelSize } from '../pixels';
import { createRandom } from '../random';
import type { StimulusId } from './stimulus-ids';

type Colour = readonly [red: number, green: number, blue: number];

/** Colour at pixel (x, y), each component in 0…255. Called row by row from the top left. */
type Painter = (x: number, y: number) => Colour;

/** Pixels per cycle of a grating: some cycles fit into the early layers' windows of 7 to 63 pixels. */
export const gratingPeriod = 16;

const checkerSide = 16;

const painters: Readonly<Record<StimulusId, (size: PixelSize, seed: number) => Painter>> = {
  'grating-0': () => paintGrating(0),
  'grating-45': () => paintGrating(45),
  'grating-90': () => paintGrating(90),
  'grating-135': () => paintGrating(135),
  'edge-vertical':
    ({ width }) =>
    (x) =>
      grey(x < width / 2 ? 0 : 255),
  'edge-horizontal':
    ({ height }) =>
    (_, y) =>
      grey(y < height / 2 ? 0 : 255),
  checkerboard: () => (x, y) =>
    grey((Math.floor(x / checkerSide) + Math.floor(y / checkerSide)) % 2 === 0 ? 0 : 255),
  'colour-patches': paintPatches,
  noise: (_, seed) => paintNoise(seed)
};

/** Opaque pixels of a stimulus; the same arguments give the same bytes. `seed` matters to noise only. */
export function createStimulus(id: StimulusId, size: PixelSize, seed = 1): ImagePixels {
  return paintPixels(size, painters[id](size, seed));
}

/** Opaque pixels of a grating as the stimuli have it, at any angle and of less contrast: 0 is plain grey, 1 black to white. */
export function createGrating(degrees: number, size: PixelSize, contrast = 1): ImagePixels {
  return paintPixels(size, paintGrating(degrees, contrast));
}

function paintPixels({ width, height }: PixelSize, paint: Painter): ImagePixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = paint(x, y);
      const offset = (y * width + x) * 4;
      data[offset] = red;
      data[offset + 1] = green;
      data[offset + 2] = blue;
      data[offset + 3] = 255;
    }
  }
  return { width, height, data };
}

function grey(value: number): Colour {
  return [value, value, value];
}

/** Angle of the stripes in degrees, anticlockwise from horizontal. */
function paintGrating(degrees: number, contrast = 1): Painter {
  const radians = (degrees * Math.PI) / 180;
  const [across, down] = [Math.sin(radians), Math.cos(radians)];
  return (x, y) => {
    const phase = (2 * Math.PI * (x * across + y * down)) / gratingPeriod;
    return grey(127.5 + contrast * 127.5 * Math.sin(phase));
  };
}

const patchRows: readonly (readonly Colour[])[] = [
  [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255]
  ],
  [
    [0, 255, 255],
    [255, 0, 255],
    [255, 255, 0]
  ],
  [grey(0), grey(128), grey(255)]
];

function paintPatches({ width, height }: PixelSize): Painter {
  return (x, y) => patchRows[Math.floor((y * 3) / height)][Math.floor((x * 3) / width)];
}

function paintNoise(seed: number): Painter {
  const random = createRandom(seed);
  const byte = () => Math.floor(random() * 256);
  return () => [byte(), byte(), byte()];
}
