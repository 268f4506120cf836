import type { ByteReader } from './byte-reader';

interface FormatFacts {
  /** What browsers call it: some believe the type of a file and not its content. */
  readonly mediaType: string;
  /** Opened by every browser of today; one that cannot open another may just not know its format. */
  readonly isCommon: boolean;
}

export const pictureFormats = {
  png: { mediaType: 'image/png', isCommon: true },
  jpeg: { mediaType: 'image/jpeg', isCommon: true },
  gif: { mediaType: 'image/gif', isCommon: true },
  webp: { mediaType: 'image/webp', isCommon: true },
  bmp: { mediaType: 'image/bmp', isCommon: true },
  ico: { mediaType: 'image/x-icon', isCommon: true },
  avif: { mediaType: 'image/avif', isCommon: true },
  heic: { mediaType: 'image/heic', isCommon: false },
  tiff: { mediaType: 'image/tiff', isCommon: false },
  psd: { mediaType: 'image/vnd.adobe.photoshop', isCommon: false },
  'jpeg-2000': { mediaType: 'image/jp2', isCommon: false },
  'jpeg-xl': { mediaType: 'image/jxl', isCommon: false }
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type PictureFormat = keyof typeof pictureFormats;

interface Signature {
  readonly format: PictureFormat;
  /** Latin-1 texts that must stand at these byte offsets, all of them. */
  readonly marks: readonly (readonly [offset: number, text: string])[];
}

const signatures: readonly Signature[] = [
  { format: 'png', marks: [[0, '\x89PNG\r\n\x1a\n']] },
  { format: 'jpeg', marks: [[0, '\xff\xd8\xff']] },
  { format: 'gif', marks: [[0, 'GIF87a']] },
  { format: 'gif', marks: [[0, 'GIF89a']] },
  {
    format: 'webp',
    marks: [
      [0, 'RIFF'],
      [8, 'WEBP']
    ]
  },
  {
    // Bytes 6 to 9 are reserved and zero: "BM" alone also begins ordinary words.
    format: 'bmp',
    marks: [
      [0, 'BM'],
      [6, '\0\0\0\0']
    ]
  },
  // Type 1 is an icon, 2 a cursor; the count of pictures follows.
  { format: 'ico', marks: [[0, '\0\0\x01\0']] },
  { format: 'ico', marks: [[0, '\0\0\x02\0']] },
  { format: 'tiff', marks: [[0, 'II*\0']] },
  { format: 'tiff', marks: [[0, 'MM\0*']] },
  // BigTIFF.
  { format: 'tiff', marks: [[0, 'II+\0']] },
  { format: 'tiff', marks: [[0, 'MM\0+']] },
  { format: 'psd', marks: [[0, '8BPS']] },
  { format: 'jpeg-2000', marks: [[0, '\0\0\0\x0cjP  \r\n\x87\n']] },
  { format: 'jpeg-2000', marks: [[0, '\xff\x4f\xff\x51']] },
  { format: 'jpeg-xl', marks: [[0, '\0\0\0\x0cJXL \r\n\x87\n']] },
  { format: 'jpeg-xl', marks: [[0, '\xff\x0a']] }
];

/** The format that a file's first bytes name, whatever the file is called. `head`: at least 256 bytes, where there are so many. */
export function recogniseFormat(head: ByteReader): PictureFormat | null {
  const signature = signatures.find(({ marks }) =>
    marks.every(([offset, text]) => head.has(offset, text))
  );
  if (signature !== undefined) return signature.format;
  return head.has(4, 'ftyp') ? recogniseBrand(head) : null;
}

const avifBrands = ['avif', 'avis'];
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];
/** Of a picture or a sequence whose coding another brand names, if any does. */
const generalBrands = ['mif1', 'msf1'];

/** The major brand may be the general one, so all brands of the `ftyp` box are read. */
function recogniseBrand(head: ByteReader): PictureFormat | null {
  const end = Math.min(head.length, head.big32(0), 256);
  const brands: string[] = [];
  for (let offset = 8; offset + 4 <= end; offset += 4) brands.push(head.tag(offset));
  const isOneOf = (known: readonly string[]) => brands.some((brand) => known.includes(brand));
  if (isOneOf(avifBrands)) return 'avif';
  const isWhole = end === head.big32(0);
  return isOneOf(heicBrands) || (isWhole && isOneOf(generalBrands)) ? 'heic' : null;
}
