import type { ColouredMap, RampName } from '../tensors';
import type { PictureOrigin, PrecomputedOutput, PrecomputedPictures } from './precomputed-pictures';

/**
 * A file of pictures: four letters, the length of what follows as a 32-bit number (little-endian), a description as JSON,
 * and then the entries of all pictures, one byte a cell, in the order in which the description names them.
 */
const signature = 'ISP1';
const headSize = 8;

/** Longer sides than any picture of an op has: a damaged file is not taken at its word. */
const longestSide = 256;

interface Description {
  readonly photo: string;
  readonly origin: PictureOrigin;
  readonly outputs: readonly DescribedOutput[];
}

type DescribedOutput = readonly [
  scope: string,
  isUntrained: 0 | 1,
  picture: DescribedPicture,
  ...channels: readonly (readonly [channel: number, picture: DescribedPicture])[]
];

type DescribedPicture = readonly [height: number, width: number, ramp: number];

/** In a file a ramp is its place here. */
const ramps: readonly RampName[] = ['sequential', 'diverging'];

export function encodePictureFile({ photo, origin, outputs }: PrecomputedPictures): Uint8Array {
  const pictures: ColouredMap[] = [];
  const describe = (picture: ColouredMap): DescribedPicture => {
    pictures.push(picture);
    return [picture.height, picture.width, ramps.indexOf(picture.ramp)];
  };
  const described = [...outputs].map(
    ([scope, { picture, isUntrained, channels }]): DescribedOutput => [
      scope,
      isUntrained ? 1 : 0,
      describe(picture),
      ...channels.map((each) => [each.channel, describe(each.picture)] as const)
    ]
  );
  const description: Description = { photo, origin, outputs: described };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const sizeBytes = pictures.reduce((sum, { entries }) => sum + entries.length, 0);
  const bytes = new Uint8Array(headSize + text.length + sizeBytes);
  bytes.set(new TextEncoder().encode(signature));
  new DataView(bytes.buffer).setUint32(signature.length, text.length, true);
  bytes.set(text, headSize);
  let at = headSize + text.length;
  for (const { entries } of pictures) {
    bytes.set(entries, at);
    at += entries.length;
  }
  return bytes;
}

/** Pictures share the memory of `bytes`. Throws RangeError where the file is none, or not whole. */
export function decodePictureFile(bytes: Uint8Array): PrecomputedPictures {
  const { description, pictures } = open(bytes);
  let at = 0;
  const take = ([height, width, rampAt]: DescribedPicture): ColouredMap => {
    const isSane = [height, width].every(
      (side) => Number.isInteger(side) && side > 0 && side <= longestSide
    );
    const ramp = ramps[rampAt];
    const end = at + height * width;
    if (!isSane || end > pictures.length || ramp === undefined) {
      throw new RangeError(`A picture of ${height}×${width} cells does not fit into its file.`);
    }
    const entries = pictures.subarray(at, end);
    at = end;
    return { height, width, ramp, entries };
  };
  const outputs = new Map<string, PrecomputedOutput>();
  for (const [scope, isUntrained, picture, ...channels] of description.outputs) {
    outputs.set(scope, {
      picture: take(picture),
      isUntrained: isUntrained === 1,
      channels: channels.map(([channel, of]) => ({ channel, picture: take(of) }))
    });
  }
  if (at !== pictures.length) {
    throw new RangeError(`The pictures take ${at} bytes, but ${pictures.length} are there.`);
  }
  return { photo: description.photo, origin: description.origin, outputs };
}

function open(bytes: Uint8Array): { description: Description; pictures: Uint8Array } {
  const letters = String.fromCharCode(...bytes.subarray(0, signature.length));
  if (letters !== signature || bytes.length < headSize) {
    throw new RangeError('The file is none of pictures.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = headSize + view.getUint32(signature.length, true);
  const text = new TextDecoder().decode(bytes.subarray(headSize, end));
  return { description: parse(text), pictures: bytes.subarray(end) };
}

function parse(text: string): Description {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RangeError('The description of the pictures cannot be read.', { cause });
  }
  const { photo, origin, outputs } = (value ?? {}) as Partial<Description>;
  const isWhole =
    typeof photo === 'string' &&
    typeof origin?.stamp === 'string' &&
    typeof origin.weights?.sha256 === 'string' &&
    Array.isArray(outputs) &&
    outputs.every(isDescribedOutput);
  if (!isWhole) throw new RangeError('The description of the pictures is not whole.');
  return { photo, origin, outputs };
}

function isDescribedOutput(value: unknown): value is DescribedOutput {
  if (!Array.isArray(value)) return false;
  const [scope, , picture, ...channels] = value as unknown[];
  return (
    typeof scope === 'string' &&
    Array.isArray(picture) &&
    channels.every((each) => Array.isArray(each) && Array.isArray(each[1]))
  );
}
