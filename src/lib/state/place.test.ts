import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { defaultPlace, type Place } from './place';
import { formatPlace, parsePlace } from './place-text';
import type { PlaceVocabulary } from './place-parameter';
import { resolveSelection } from './selection';

const vocabulary: PlaceVocabulary = {
  networkOf: ({ config, edits }) => buildEditedNetwork(config, edits),
  isSelectable: (id, network) => resolveSelection(network, id).kind !== 'none',
  isPhoto: (id: string) => ['cat', 'grating-45'].includes(id)
};
const parse = (search: string) => parsePlace(new URLSearchParams(search), vocabulary);

const full: Place = {
  config: {
    inputHeight: 299,
    inputWidth: 320,
    depthMultiplier: 0.5,
    minDepth: 8,
    numClasses: 10,
    auxLogits: false,
    globalPool: true,
    spatialSqueeze: false,
    finalEndPoint: 'Mixed_7c'
  },
  edits: [{ kind: 'off', at: 'Mixed_5b/Branch_3' }],
  at: 'Mixed_6b/Branch_1/Conv2d_0b_1x7',
  channel: 17,
  pixel: [3, 16],
  photo: 'grating-45',
  scale: 'channel',
  view: 'down',
  theme: 'dark',
  backend: 'wasm',
  weights: 'untrained',
  isConfiguring: true,
  panel: 'what-if',
  code: 'pytorch',
  codePart: 'network',
  practice: { measure: 'parameters', seed: 'at' }
};

test('an empty query string is the default place', () => {
  expect(parse('')).toEqual({ place: defaultPlace, notes: [] });
  expect(formatPlace(defaultPlace)).toBe('');
});

test('every field survives the way through the query string', () => {
  expect(parse(formatPlace(full))).toEqual({ place: full, notes: [] });
});

test('scopes stay readable in the query string', () => {
  expect(formatPlace({ ...defaultPlace, at: full.at, pixel: [3, 16] })).toBe(
    'at=Mixed_6b/Branch_1/Conv2d_0b_1x7&pixel=3,16'
  );
});

test('keys of other tools are ignored without a note', () => {
  expect(parse('utm_source=course&at=Mixed_6b').notes).toEqual([]);
});

describe('a broken value becomes the default and one note', () => {
  const broken = [
    'at=constructor',
    'at=__proto__',
    'at=%3Cscript%3Ealert(1)%3C/script%3E',
    'channel=-1',
    'channel=NaN',
    'channel=1e9',
    'channel=99999999999',
    'pixel=3',
    'pixel=3,4,5',
    'pixel=,',
    'photo=dog',
    'scale=log',
    'view=',
    'theme=%E0%A4%A',
    'backend=webgpu',
    'weights=imagenet',
    'input=0x299',
    'input=299x5000',
    'depth-multiplier=0',
    'depth-multiplier=1e3',
    'num-classes=-3',
    'final-end-point=Logits',
    'aux-logits=maybe',
    'edit=magic@Mixed_5b',
    'configure=yes',
    'panel=settings',
    'code=caffe',
    'practice=poem-1'
  ];
  test.each(broken)('%s', (search) => {
    const { place, notes } = parse(search);
    expect(place).toEqual(defaultPlace);
    expect(notes).toHaveLength(1);
  });
});

test('a note stays short when the value is a megabyte', () => {
  expect(parse(`at=${'x'.repeat(1_000_000)}`).notes[0].length).toBeLessThan(150);
});

test('what can be selected is what the link’s own network has', () => {
  expect(parse('input=150&at=Logits/AvgPool_1a_3x3').notes).toEqual([]);
  expect(parse('at=Logits/AvgPool_1a_3x3').notes).toHaveLength(1);
});

test('one number is a square input, and only what differs from the default is written', () => {
  const { place } = parse('input=150&num-classes=1000');
  expect(place.config).toEqual({ ...defaultConfiguration, inputHeight: 150, inputWidth: 150 });
  expect(formatPlace(place)).toBe('input=150x150');
});
