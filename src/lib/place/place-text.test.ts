import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { defaultPlace, historyRule, parameters, type Place } from './place';
import { formatNetwork, formatPlace, parsePlace } from './place-text';

const parse = (search: string) => parsePlace(new URLSearchParams(search));

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
  order: { kind: 'similar', channel: 17 },
  only: 'Branch_1',
  pins: [{ at: 'Mixed_5d', channel: 17, photo: 'cat' }],
  view: 'down',
  partInView: { x: 0.512, y: 0.25, width: 0.125 },
  onStage: 'maps',
  facts: 'size',
  probe: 'value',
  region: { x: 12, y: 0, width: 40, height: 99 },
  classes: [281, 285],
  classCell: [2, 7],
  isProjected: true,
  theme: 'dark',
  backend: 'wasm',
  weights: 'untrained',
  isConfiguring: true,
  panel: 'what-if',
  code: 'pytorch',
  codePart: 'network',
  against: { kind: 'shift', x: 16, y: -8 },
  off: [
    { at: 'Mixed_5d/Branch_1', channel: null },
    { at: 'Mixed_6b', channel: 17 }
  ],
  misread: ['pool-border', 'scaling'],
  practice: { measure: 'parameters', seed: 'at' },
  lecture: 'ten-minutes',
  step: 3
};

test('an empty query string is the default place', () => {
  expect(parse('')).toEqual({ place: defaultPlace, unread: [] });
  expect(formatPlace(defaultPlace)).toBe('');
});

test('every field survives the way through the query string', () => {
  expect(parse(formatPlace(full))).toEqual({ place: full, unread: [] });
});

test('scopes stay readable in the query string', () => {
  expect(formatPlace({ ...defaultPlace, at: full.at, pixel: [3, 16] })).toBe(
    'at=Mixed_6b/Branch_1/Conv2d_0b_1x7&pixel=3,16'
  );
});

test('keys of other tools are ignored without a note', () => {
  expect(parse('utm_source=course&at=Mixed_6b').unread).toEqual([]);
});

describe('a broken value becomes the default and is reported once', () => {
  const broken = [
    'at=%3Cscript%3Ealert(1)%3C/script%3E',
    'channel=-1',
    'in-view=0.5,0.5',
    'in-view=0.5,0.5,0',
    'in-view=NaN,0,1',
    'in-view=9,0,1',
    'in-view=1.5,1.5,0.005',
    'in-view=1.01,0.5,0.01',
    'in-view=0.5,-0.4,0.02',
    'channel=NaN',
    'channel=1e9',
    'channel=99999999999',
    'pixel=3',
    'pixel=3,4,5',
    'pixel=,',
    'photo=dog',
    'scale=loud',
    'order=loudest',
    'order=similar',
    'order=similar-x',
    'only=Branch_1/Conv',
    'pins=Mixed_5d:17@dog',
    'view=',
    'stage=curtain',
    'facts=fiction',
    'probe=oracle',
    'class=-1',
    'class=tabby',
    'class=281,281',
    'class=1,2,3',
    'region=1,2,3',
    'region=1,2,0,4',
    'region=-1,2,3,4',
    'theme=%E0%A4%A',
    'backend=webnn',
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
    const { place, unread } = parse(search);
    expect(place).toEqual(defaultPlace);
    expect(unread).toHaveLength(1);
  });
});

test.each(['1.004,0.5,0.01', '-0.4,-0.4,1', '0.5,1.2,0.05'])(
  'a part that shows the drawing’s edge is one: %s',
  (text) => {
    const { place, unread } = parse(`in-view=${text}`);
    expect(unread).toEqual([]);
    expect(formatPlace(place)).toBe(`in-view=${text}`);
  }
);

test('what is quoted of a value stays short when the value is a megabyte', () => {
  expect(parse(`at=${'x'.repeat(1_000_000)}`).unread[0].text.length).toBeLessThan(50);
});

test('the network of an address is equal for equal networks, and nothing for the default', () => {
  expect(formatNetwork(defaultPlace)).toBe('');
  expect(formatNetwork(buildEditedNetwork({ inputHeight: 150 }))).toBe('input=150x299');
});

test('one number is a square input, and only what differs from the default is written', () => {
  const { place } = parse('input=150&num-classes=1000');
  expect(place.config).toEqual({ ...defaultConfiguration, inputHeight: 150, inputWidth: 150 });
  expect(formatPlace(place)).toBe('input=150x150');
});

describe('addresses that were valid once stay valid', () => {
  test.each([
    'at=input',
    'at=Mixed_5b',
    'at=Mixed_6b/Branch_1/Conv2d_0b_1x7&channel=17&pixel=3,16',
    'photo=cat',
    'photo=grating-45&scale=channel',
    'scale=tensor',
    'scale=log',
    'order=strongest&only=Branch_1',
    'order=similar-17',
    'pins=Mixed_5d:17@cat,Mixed_6b/Branch_1/Conv2d_0b_1x7:3@coffee',
    'view=rows',
    'view=folded&theme=dark',
    'backend=wasm&weights=untrained',
    'configure=on&input=150x150&depth-multiplier=0.5&min-depth=8&num-classes=10',
    'final-end-point=Mixed_6e&aux-logits=off&global-pool=on&spatial-squeeze=off',
    'edit=to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5',
    'panel=costs',
    'panel=table',
    'panel=code&code=pytorch&code-of=network',
    'panel=what-if',
    'panel=practice&practice=shape-42'
  ])('%s', (search) => {
    const { place, unread } = parse(search);
    expect(unread).toEqual([]);
    const sorted = (text: string) => [...new URLSearchParams(text)].sort();
    expect(sorted(formatPlace(place))).toEqual(sorted(search));
  });
});

test('ARCHITECTURE.md lists every parameter', () => {
  const text = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');
  const listed = /query parameters stay valid[^:]*:\s*`([^`]*)`/.exec(text)?.[1].split(/\s+/);
  expect(listed).toEqual(parameters.map(({ key }) => key));
});

describe('what a move means to the history', () => {
  const move = (change: Partial<Place>) =>
    historyRule(defaultPlace, { ...defaultPlace, ...change });

  test('a selection is a step that Back undoes', () => {
    expect(move({ at: 'Mixed_6b' })).toBe('step');
  });

  test('a setting of the page replaces the entry', () => {
    expect(move({ theme: 'dark' })).toBe('replace');
  });

  test('a slider passes, and so does a drawing that is moved', () => {
    expect(move({ config: { ...defaultConfiguration, inputHeight: 200 } })).toBe('passing');
    expect(move({ partInView: { x: 0, y: 0, width: 0.5 } })).toBe('passing');
  });

  test('of several changes the weightiest counts', () => {
    expect(move({ theme: 'dark', view: 'down', partInView: { x: 0, y: 0, width: 0.5 } })).toBe(
      'step'
    );
  });
});
