import {
  samples,
  type PhotoId,
  type PhotoFault,
  type PhotoNotice,
  type Sample
} from '../../photos';
import { shortenName } from '../shorten-name';
import { photoFault } from './photo-faults';

interface PhotoWords {
  readonly title: string;
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string;
}

const words: Readonly<Record<PhotoId, PhotoWords>> = {
  cat: {
    title: 'Cat',
    alt: 'Face of a tabby cat with yellow-green eyes and a pink nose, close up'
  },
  coffee: {
    title: 'Coffee cup',
    alt: 'Espresso in a red cup on a red saucer with a spoon, on a wooden table'
  },
  rocket: {
    title: 'Rocket launch',
    alt: 'Falcon 9 rocket upright on its launch pad at dusk, between steel towers and bright lamps'
  },
  'grating-0': { title: 'Grating 0°', alt: 'Grey sine grating with horizontal stripes' },
  'grating-45': {
    title: 'Grating 45°',
    alt: 'Grey sine grating with stripes rising to the right'
  },
  'grating-90': { title: 'Grating 90°', alt: 'Grey sine grating with vertical stripes' },
  'grating-135': {
    title: 'Grating 135°',
    alt: 'Grey sine grating with stripes falling to the right'
  },
  'edge-vertical': { title: 'Vertical edge', alt: 'Left half black, right half white' },
  'edge-horizontal': { title: 'Horizontal edge', alt: 'Upper half black, lower half white' },
  checkerboard: { title: 'Checkerboard', alt: 'Checkerboard of black and white squares' },
  'colour-patches': {
    title: 'Colour patches',
    alt: 'Nine patches: red, green, blue; cyan, magenta, yellow; black, grey, white'
  },
  noise: { title: 'Noise', alt: 'Every pixel a random colour' }
};

const licences: Readonly<Record<Sample['licence'], string>> = {
  CC0: 'CC0',
  'public-domain': 'public domain'
};

/** Choosing a photo, the samples and stimuli, and why a picture cannot be used. */
export const photos = {
  choose: 'Choose a photo',
  /** Of what is fetched when it is opened. */
  menu: 'Photo menu',
  open: 'Open a photo…',
  camera: 'Camera',
  otherWays: 'or drop one on this page, or paste it. Your photo never leaves this computer.',
  options: 'Photo',
  stimuli: 'Stimuli',
  drop: 'Drop a photo to send it through the network, or a file of weights to run it with',
  opening: (name: string) => `Opening “${shortenName(name)}”…`,
  dismiss: 'Dismiss',

  title: (id: PhotoId) => words[id].title,
  alt: (id: PhotoId) => words[id].alt,
  ownAlt: (name: string) => `Your photo ${name}`,
  cameraTitle: 'Camera picture',
  cameraAlt: 'A picture from your camera',
  noTitle: 'none',
  current: (title: string) => `Photo: ${title}`,
  /** Null for what was generated here. */
  credit(id: PhotoId): string | null {
    const sample = samples.find((candidate) => candidate.id === id);
    return sample === undefined ? null : `Photo: ${sample.author}, ${licences[sample.licence]}`;
  },

  seen: (height: number, width: number) => `What the network sees: ${height}×${width}`,
  preprocessing: 'Centre crop, resized; 0…255 becomes −1…1.',

  notice(notice: PhotoNotice): string {
    const name = `“${shortenName(notice.name)}”`;
    switch (notice.kind) {
      case 'one-of-several':
        return `Opened ${name}, one of the ${notice.count} files.`;
      case 'first-frame':
        return `${name} is an animation; its first frame is used.`;
    }
  },
  fault: (fault: PhotoFault) => photoFault(fault, (id) => words[id].title)
};
