import {
  megabyteLimit,
  megapixelLimit,
  sideLimit,
  type FileFault,
  type PhotoFault,
  type PhotoId,
  type PictureFormat
} from '../../photos';
import { shortenName } from '../shorten-name';
import { numbers } from './numbers';

const formats: Readonly<Record<PictureFormat, string>> = {
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

/** What is wrong with a photo, where, and what to do about it. `titleOf`: what a picture of the site is called. */
export function photoFault(fault: PhotoFault, titleOf: (id: PhotoId) => string): string {
  switch (fault.kind) {
    case 'link':
      return `The picture at “${shortenName(fault.host)}” belongs to another site, and this page may not read it. Save it to this computer and open the file.`;
    case 'nothing':
      return 'There is no picture in what was dropped or pasted. Copy a picture or choose a file, and try again.';
    case 'picture-missing':
      return `The picture “${titleOf(fault.id)}” could not be loaded. Check the connection and choose it again, or open a photo of your own.`;
    case 'unknown':
      return `The picture could not be opened (${fault.detail}). Choose another one.`;
    default:
      return fileFault(`“${shortenName(fault.name)}”`, fault);
  }
}

function fileFault(name: string, fault: FileFault): string {
  switch (fault.kind) {
    case 'empty':
      return `${name} is empty (0 bytes). Copy or download it again, or choose another picture.`;
    case 'too-many-bytes': {
      // Rounded up, since a file a little above the limit would otherwise have as many megabytes as the limit.
      const megabytes = numbers.count(Math.ceil(fault.sizeBytes / 1e6));
      return `${name} has ${megabytes} MB, and the limit here is ${megabyteLimit} MB. Save a smaller copy and open that.`;
    }
    case 'too-many-pixels': {
      const size = `${numbers.count(fault.width)}×${numbers.count(fault.height)} pixels`;
      const limit = `${megapixelLimit} megapixels and ${numbers.count(sideLimit)} pixels a side`;
      return `${name} has ${size}, and the limits here are ${limit}. Save a smaller copy and open that.`;
    }
    case 'no-pixels':
      return `${name} says that it is 0 pixels wide or high. Choose another picture.`;
    case 'web-page':
      return `${name} is a web page, not a picture. Save the picture itself and open that file.`;
    case 'drawing':
      return `${name} is an SVG drawing, which has no pixels yet. Export it as a PNG and open that.`;
    case 'document':
      return `${name} is a PDF document, not a picture. Export the page as a PNG or JPEG and open that.`;
    case 'not-a-picture':
      return `${name} is not a picture that this browser can open. Choose a JPEG, PNG, WebP, AVIF or GIF file.`;
    case 'damaged':
      return `${name} is cut off or damaged: its ${formats[fault.format]} data cannot be decoded. Copy or download it again, or choose another picture.`;
    case 'unsupported':
      return `${name} is a ${formats[fault.format]} picture, which this browser cannot open. Save it as a JPEG and open that.`;
    case 'unreadable':
      return `${name} could not be read; it may have been moved, deleted or locked. Check that it still opens elsewhere, then choose it again.`;
    case 'folder':
      return `${name} is a folder. Open it and drop one picture from inside.`;
    case 'hidden-pixels':
      return `This browser hides the pixels of ${name} from the page. Allow this site to read canvas data, or use another browser.`;
  }
}
