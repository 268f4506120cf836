/** [red, green, blue], bytes. */
export type Colour = readonly [number, number, number];

/** From linear values of a profile's connection space (XYZ under D50) to linear sRGB, row by row. */
const toLinearSrgb = [
  [3.1341359, -1.6173864, -0.4906619],
  [-0.9787955, 1.9162543, 0.0334427],
  [0.0719554, -0.2289768, 1.4053851]
] as const;

const fixedPoint = 65536;
const gammaPoint = 256;

/**
 * Reads an ICC profile of three primaries, each with one exponent, as Adobe RGB is, and turns its colours into sRGB, as
 * browsers do with a picture that carries it. Throws RangeError on any other kind of profile.
 */
export function readColourProfile(profile: Uint8Array): (colour: Colour) => Colour {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => {
    const at = findTag(view, name, 'XYZ ');
    return [8, 12, 16].map((offset) => view.getInt32(at + offset) / fixedPoint);
  });
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((name) => {
    const at = findTag(view, name, 'curv');
    const entries = view.getUint32(at + 8);
    if (entries !== 1) throw new RangeError(`The curve ${name} of the profile is a table.`);
    const exponent = view.getUint16(at + 12) / gammaPoint;
    return Float64Array.from({ length: 256 }, (_, byte) => (byte / 255) ** exponent);
  });
  return (colour) => {
    const linear = colour.map((byte, channel) => curves[channel][byte]);
    const xyz = [0, 1, 2].map((axis) =>
      primaries.reduce((sum, primary, channel) => sum + primary[axis] * linear[channel], 0)
    );
    const [red, green, blue] = toLinearSrgb.map((row) =>
      toByte(row.reduce((sum, weight, axis) => sum + weight * xyz[axis], 0))
    );
    return [red, green, blue];
  };
}

/** Offset of the tag's content. */
function findTag(view: DataView, name: string, type: string): number {
  const lettersAt = (at: number) =>
    String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
  const count = view.getUint32(128);
  for (let i = 0; i < count; i++) {
    const entry = 132 + 12 * i;
    if (lettersAt(entry) !== name) continue;
    const at = view.getUint32(entry + 4);
    if (lettersAt(at) === type) return at;
  }
  throw new RangeError(`The profile has no ${name} of type ${type}.`);
}

/** IEC 61966-2-1. */
function toByte(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(255 * encoded);
}
