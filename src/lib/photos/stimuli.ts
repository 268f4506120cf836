import type { ImagePixels, PixelSize } from '../pixels';
import { createRandom } from '../random';

type Colour = readonly [red: number, green: number, blue: number];

/** Colour at pixel (x, y), each component in 0…255. Called row by row from the top left. */
type Painter = (x: number, y: number) => Colour;

interface Stimulus {
  readonly id: string;
  readonly createPainter: (size: PixelSize, seed: number) => Painter;
}

/** Pixels per cycle of a grating: some cycles fit into the early layers' windows of 7 to 63 pixels. */
export const gratingPeriod = 16;

const checkerSide = 16;

/** Pictures worked out for any size, to see which channel answers to which simple pattern. */
export const stimuli = [
  {
    id: 'grating-0',
    createPainter: () => paintGrating(0)
  },
  {
    id: 'grating-45',
    createPainter: () => paintGrating(45)
  },
  {
    id: 'grating-90',
    createPainter: () => paintGrating(90)
  },
  {
    id: 'grating-135',
    createPainter: () => paintGrating(135)
  },
  {
    id: 'edge-vertical',
    createPainter:
      ({ width }) =>
      (x) =>
        grey(x < width / 2 ? 0 : 255)
  },
  {
    id: 'edge-horizontal',
    createPainter:
      ({ height }) =>
      (_, y) =>
        grey(y < height / 2 ? 0 : 255)
  },
  {
    id: 'checkerboard',
    createPainter: () => (x, y) =>
      grey((Math.floor(x / checkerSide) + Math.floor(y / checkerSide)) % 2 === 0 ? 0 : 255)
  },
  {
    id: 'colour-patches',
    createPainter: paintPatches
  },
  {
    id: 'noise',
    createPainter: (_, seed) => paintNoise(seed)
  }
] as const satisfies readonly Stimulus[];

export type StimulusId = (typeof stimuli)[number]['id'];

/** Opaque pixels of a stimulus; the same arguments give the same bytes. `seed` matters to noise only. */
export function createStimulus(id: StimulusId, size: PixelSize, seed = 1): ImagePixels {
  const stimulus: Stimulus = stimuli.find((candidate) => candidate.id === id) ?? stimuli[0];
  return paintPixels(size, stimulus.createPainter(size, seed));
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
