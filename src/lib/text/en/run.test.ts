import { expect, test } from 'vitest';
import type { InferenceFault } from '../../inference';
import type { WeightsFault } from '../../weights';
import { backends } from './backends';
import { run } from './run';
import { weights } from './weights';

const file = 'Mixed_5b-1.bin';

test.each<[InferenceFault, RegExp]>([
  [{ kind: 'context-lost' }, /^The graphics processor was reset.*Run the photo again\.$/],
  [{ kind: 'worker-silent', silentMs: 90_000 }, /for 90 seconds\./],
  [{ kind: 'device-silent', silentMs: 1000 }, /within 1 second\./],
  [{ kind: 'worker-broken', detail: '' }, /^The background computation stopped\. /],
  [{ kind: 'worker-broken', detail: 'out of memory' }, /stopped \(out of memory\)\./],
  [{ kind: 'wrong-image-size', held: [1, 2], wanted: [75, 149] }, /1×2 pixels.*reads 75×149/],
  [
    { kind: 'weights-failed', fault: { kind: 'missing-file', file } },
    /^Mixed_5b-1\.bin is not on the server \(404\)/
  ]
])('a run that failed for %j', (fault, sentence) => {
  expect(run.fault(fault)).toMatch(sentence);
});

test.each<[WeightsFault, RegExp]>([
  [
    { kind: 'file-cut-short', file, loadedBytes: 1000, sizeBytes: 256_368 },
    /1,000 of 256,368 bytes/
  ],
  [{ kind: 'silent-connection', file, silentMs: 9500 }, /twice, nothing came for 10 seconds/],
  [
    { kind: 'broken-field', field: 'shardSets', rule: { atLeast: 1 }, found: null },
    /shardSets must be a whole number of at least 1, but is missing/
  ],
  [
    {
      kind: 'wrong-shape',
      ...{ tensor: 'a/weights', held: [3, 3, 3, 2], wanted: [3, 3, 3, 16] },
      isOtherNetwork: true
    },
    /as \[3, 3, 3, 2\], but this network needs \[3, 3, 3, 16\]\. Choose untrained weights/
  ]
])('weights that failed for %j', (fault, sentence) => {
  expect(weights.fault(fault)).toMatch(sentence);
});

test('weights that do not fit: the op, both kernels, and what can be run', () => {
  const scope = 'InceptionV3/Conv2d_1a_3x3';
  expect(weights.misfit({ scope, wanted: [3, 3, 3, 16], held: [3, 3, 3, 32] })).toMatch(
    /Conv2d_1a_3x3 needs a kernel of 3×3×3×16, but the trained one is 3×3×3×32\. .*untrained/
  );
  expect(weights.misfit({ scope, wanted: [1, 1, 1, 1], held: null })).toMatch(/there is none\./);
});

const webgl = {
  kind: 'webgl-fit',
  isAsked: false,
  softwareRenderer: null,
  hasHalfPrecision: false
} as const;

test.each<[Parameters<typeof backends.reason>[0], RegExp]>([
  [{ name: 'webgl', reason: webgl }, /graphics processor\.$/],
  [{ name: 'webgl', reason: { ...webgl, hasHalfPrecision: true } }, /three digits\.$/],
  [
    { name: 'webgl', reason: { ...webgl, isAsked: true, softwareRenderer: 'SwiftShader' } },
    /chosen by hand; .*\(SwiftShader\), so it is slow/
  ],
  [
    {
      name: 'wasm',
      reason: { kind: 'webgl-unfit', obstacle: { kind: 'absent' }, hasWebAssembly: true }
    },
    /no WebGL 2 here; WebAssembly is used\.$/
  ],
  [
    {
      name: 'cpu',
      reason: { kind: 'webgl-unfit', obstacle: { kind: 'absent' }, hasWebAssembly: false }
    },
    /no WebAssembly either; plain JavaScript is used, which is very slow\.$/
  ],
  [{ name: 'cpu', reason: { kind: 'not-started', failed: 'wasm' } }, /^WebAssembly could not/],
  [{ name: 'wasm', reason: { kind: 'device-lost' } }, /until the page is reloaded/]
])('why a backend runs: %j', (report, sentence) => {
  expect(backends.reason(report)).toMatch(sentence);
});
