import type { PictureFormat } from './picture-format';
import { megapixelLimit, megabyteLimit, sideLimit } from './photo-limits';

/** What is wrong with something that a reader offered as a photo. */
export type PhotoFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-bytes'; readonly sizeBytes: number }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'no-pixels' }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'document' }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'damaged'; readonly format: PictureFormat }
  | { readonly kind: 'unsupported'; readonly format: PictureFormat }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sample-missing' }
  | { readonly kind: 'hidden-pixels' };

/** A photo that cannot be used. The message says what is wrong, where, and what to do. */
export class PhotoError extends Error {
  readonly fault: PhotoFault;

  /** `name`: the file's name, the sample's title or the link's host. */
  constructor(name: string, fault: PhotoFault, options?: ErrorOptions) {
    super(describeFault(`“${shortenName(name)}”`, fault), options);
    this.name = 'PhotoError';
    this.fault = fault;
  }
}

const formatNames: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
  bmp: 'BMP',
  ico: 'ICO',
  avif: 'AVIF',
  heic: 'HEIC',
  tiff: 'TIFF',
  psd: 'Photoshop (PSD)',
  'jpeg-2000': 'JPEG 2000',
  'jpeg-xl': 'JPEG XL'
};

const formatsToChoose = 'Choose a JPEG, PNG, WebP, AVIF or GIF file.';

function describeFault(name: string, fault: PhotoFault): string {
  switch (fault.kind) {
    case 'empty':
      return `${name} is empty (0 bytes). Copy or download it again, or choose another picture.`;
    case 'too-many-bytes': {
      const megabytes = Math.ceil(fault.sizeBytes / 1e6).toLocaleString('en');
      return `${name} has ${megabytes} MB, and ${megabyteLimit} MB is the limit here. Save a smaller copy and open that.`;
    }
    case 'too-many-pixels': {
      const size = `${fault.width.toLocaleString('en')}×${fault.height.toLocaleString('en')} pixels`;
      const limit = `${megapixelLimit} megapixels and ${sideLimit.toLocaleString('en')} a side are the limits here`;
      return `${name} has ${size}, and ${limit}. Save a smaller copy and open that.`;
    }
    case 'no-pixels':
      return `${name} says it is 0 pixels wide or high. Choose another picture.`;
    case 'web-page':
      return `${name} is a web page, not a picture. Save the picture itself and open that file.`;
    case 'drawing':
      return `${name} is an SVG drawing, which has no pixels yet. Export it as a PNG and open that.`;
    case 'document':
      return `${name} is a PDF document, not a picture. Save the picture in it as a PNG or JPEG and open that.`;
    case 'not-a-picture':
      return `${name} is not a picture that this browser can open. ${formatsToChoose}`;
    case 'damaged':
      return `${name} is cut off or damaged: its ${formatNames[fault.format]} data cannot be decoded. Copy or download it again, or choose another picture.`;
    case 'unsupported':
      return `${name} is a ${formatNames[fault.format]} picture, which this browser cannot open. Save it as a JPEG and open that.`;
    case 'unreadable':
      return `${name} could not be read; it may have been moved, deleted or locked. Check that it still opens elsewhere, then choose it again.`;
    case 'folder':
      return `${name} is a folder. Open it and drop one picture from inside.`;
    case 'link':
      return `The picture at ${name} belongs to another site, and this page may not read it. Save it to this computer and open the file.`;
    case 'nothing':
      return 'There is no picture in what was dropped or pasted. Copy a picture or choose a file, and try again.';
    case 'sample-missing':
      return `The picture ${name} could not be loaded. Check the connection and choose it again, or open a photo of your own.`;
    case 'hidden-pixels':
      return `This browser hides the pixels of ${name} from the page. Allow this site to read canvas data, or use another browser.`;
  }
}

const nameLimit = 60;

function shortenName(name: string): string {
  const characters = [...name];
  if (characters.length <= nameLimit) return name;
  return `${characters.slice(0, 40).join('')}…${characters.slice(-15).join('')}`;
}
