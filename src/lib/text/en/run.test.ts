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
  [
    { kind: 'device-refused', detail: 'Out of memory' },
    /refused a part of the computation \(Out of memory\)/
  ],
  [
    { kind: 'needs-memory', neededBytes: 4.454e9, mostBytes: 2 ** 32 },
    /about 4\.45 GB of memory, and there it can have 4\.29 GB at most, so it was not started\. Choose/
  ],
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
    /Conv2d_1a_3x3 needs a kernel of 3×3×3×16, and theirs is 3×3×3×32\. Untrained/
  );
  expect(weights.misfit({ scope, wanted: [1, 1, 1, 1], held: null })).toMatch(/they have none\./);
});

const webgl = {
  kind: 'webgl-fit',
  isAsked: false,
  softwareRenderer: null,
  hasHalfPrecision: false
} as const;

const failedCheck = {
  kind: 'failed-check',
  failed: 'webgpu',
  endPoint: 'Mixed_5b',
  tolerance: 1e-4
} as const;

test.each<[Parameters<typeof backends.threads>[0], RegExp]>([
  [{ count: 2, obstacle: null }, /on 2 threads\.$/],
  [{ count: 1, obstacle: 'one-core' }, /one core\.$/],
  [{ count: 1, obstacle: 'not-isolated' }, /faster .*\(COOP and COEP\)/],
  [{ count: 1, obstacle: 'not-started' }, /could not start more/]
])('on how many threads: %j', (threads, sentence) => {
  expect(backends.threads(threads)).toMatch(sentence);
});

test('a backend by its name, its threads and its device', () => {
  const threads = { count: 2, obstacle: null };
  expect(backends.device({ name: 'wasm', renderer: null, threads })).toBe('WebAssembly, 2 threads');
  expect(backends.device({ name: 'webgl', renderer: 'GeForce', threads: null })).toBe(
    'WebGL, GeForce'
  );
});

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
  [
    { name: 'webgpu', reason: { kind: 'webgpu-fit', softwareRenderer: 'swiftshader' } },
    /what tf\.layers does; .* in software \(swiftshader\), so it is slow\.$/
  ],
  [
    {
      name: 'wasm',
      reason: { kind: 'webgpu-unfit', obstacle: 'no-device', hasWebAssembly: true }
    },
    /but no graphics processor for it; WebAssembly is used\.$/
  ],
  [
    { name: 'wasm', reason: { ...failedCheck, error: 0.0123 } },
    /^WebGPU was refused: at Mixed_5b its values are off by 0\.0123 here, where 1\.00e−4 is allowed; WebAssembly/
  ],
  [
    { name: 'wasm', reason: { ...failedCheck, error: Infinity } },
    /values here that are no numbers;/
  ],
  [
    { name: 'wasm', reason: { kind: 'unchecked', failed: 'webgpu' } },
    /^WebGPU could not be checked/
  ],
  [{ name: 'cpu', reason: { kind: 'not-started', failed: 'wasm' } }, /^WebAssembly could not/],
  [
    { name: 'cpu', reason: { kind: 'not-fetched', failed: 'wasm' } },
    /^A file of WebAssembly could not be fetched; plain JavaScript is used, .* The next run tries again\.$/
  ],
  [{ name: 'wasm', reason: { kind: 'device-lost' } }, /until the page is reloaded/]
])('why a backend runs: %j', (report, sentence) => {
  expect(backends.reason(report)).toMatch(sentence);
});
