import type { PhotoId } from '../photos';
import type { PixelSize } from '../pixels';
import type { Against } from './against';
import type { VariantKind } from './variant';

/** What a reader chooses among first; amounts come after. */
export type AgainstKind = 'photo' | VariantKind;

/** In the order in which they are offered. */
export const againstKinds = [
  'photo',
  'mirror',
  'turn',
  'shift',
  'crop',
  'blur',
  'noise',
  'grey',
  'patch'
] as const satisfies readonly AgainstKind[];

export function kindOf(against: Against): AgainstKind {
  return against.kind === 'own' ? 'photo' : against.kind;
}

interface Setting {
  /** Of the network's input. */
  readonly size: PixelSize;
  /** To begin with, where another photo is asked for. */
  readonly photo: PhotoId;
}

/** What a kind begins with. A shift by 16 pixels is one cell of the 17×17 grid; the patch lies in the middle. */
export function defaultAgainst(kind: AgainstKind, { size, photo }: Setting): Against {
  switch (kind) {
    case 'photo':
      return { kind, id: photo };
    case 'turn':
      return { kind, degrees: 180 };
    case 'shift':
      return { kind, x: 16, y: 0 };
    case 'crop':
      return { kind, percent: 75 };
    case 'blur':
      return { kind, deviation: 3 };
    case 'noise':
      return { kind, deviation: 25 };
    case 'patch':
      return centrePatch({ x: size.width / 2, y: size.height / 2 }, size);
    case 'mirror':
    case 'grey':
      return { kind };
  }
}

/** A grey square with its middle there, a quarter of the shorter side long unless told; it stays inside the picture. */
export function centrePatch(
  middle: { readonly x: number; readonly y: number },
  { width, height }: PixelSize,
  side = Math.round(Math.min(width, height) / 4)
): Against {
  const place = (at: number, length: number) =>
    Math.max(0, Math.min(length - side, Math.round(at - side / 2)));
  return { kind: 'patch', x: place(middle.x, width), y: place(middle.y, height), side };
}
