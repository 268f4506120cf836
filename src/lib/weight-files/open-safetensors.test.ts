import { describe, expect, it } from 'vitest';
import { faultOf, openBytes } from './__fixtures__/open-bytes';
import { joinSafetensors, writeSafetensors } from './__fixtures__/write-safetensors';

const { signal } = new AbortController();
const values = Float32Array.of(0.5, -2, 65504, 2 ** -24, 0, 1.5);
const tensors = [{ name: 'a', shape: [2, 3], values }];
const halves = Uint16Array.of(0x3800, 0xc000, 0x7bff, 0x0001, 0x0000, 0x3e00);
const brains = Uint16Array.of(0x3f00, 0xc000, 0x4780, 0x3380, 0x0000, 0x3fc0);

function entry(offsets: number[], { dtype = 'F32', shape = [1] as unknown } = {}) {
  return { dtype, shape, data_offsets: offsets };
}

function file(header: unknown, dataBytes = 8): Uint8Array<ArrayBuffer> {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  return joinSafetensors(text, [new Uint8Array(dataBytes)]);
}

describe('the values', () => {
  it.each([
    ['F32', undefined, values],
    ['F16', halves, values],
    ['BF16', brains, Float32Array.of(0.5, -2, 65536, 2 ** -24, 0, 1.5)],
    ['F64', Float64Array.from(values), values]
  ] as const)('of %s are read as float32', async (dtype, stored, expected) => {
    const pack = stored === undefined ? undefined : () => new Uint8Array(stored.buffer);
    const opened = await openBytes(writeSafetensors(tensors, { dtype, pack }));
    expect(await opened.read('a', signal)).toEqual(expected);
    expect(opened.tensors).toMatchObject([{ name: 'a', shape: [2, 3] }]);
  });

  it('that are NaN or infinite are counted', async () => {
    const bad = [{ name: 'a', shape: [3], values: Float32Array.of(1, NaN, -Infinity) }];
    const fault = { kind: 'not-finite', tensor: 'a', count: 2, firstIndex: 1 };
    expect(await faultOf(writeSafetensors(bad))).toEqual(fault);
  });
});

it.each([
  ['an overlap', file({ a: entry([0, 4]), b: entry([2, 6]) }), { kind: 'overlap', tensor: 'b' }],
  ['a hole', file({ a: entry([0, 2]), b: entry([4, 8]) }), { kind: 'hole', tensor: 'b' }],
  ['bytes behind the end', file({ a: entry([0, 4]) }), { kind: 'trailing-bytes', endByte: 68 }],
  ['a cut file', file({ a: entry([0, 4]), b: entry([4, 12]) }), { kind: 'cut-short' }],
  ['another size', file({ a: entry([0, 8]) }), { kind: 'wrong-size', neededBytes: 4 }],
  ['a header that is too long', enormousHeader(), { kind: 'header-too-long' }],
  ['no JSON', file('{"a"'), { kind: 'header-not-json' }],
  ['a name given twice', file('{"a":1,"\\u0061":2}'), { kind: 'duplicate-key', key: 'a' }],
  ['an unknown type', file({ a: entry([0, 8], { dtype: 'F8' }) }), { kind: 'unknown-dtype' }],
  ['integers', file({ a: entry([0, 8], { dtype: 'I64' }) }), { kind: 'unknown-dtype' }],
  ['a shape that is none', file({ a: entry([0, 8], { shape: [-2] }) }), { kind: 'broken' }],
  ['no tensors', file({}, 0), { kind: 'no-tensors' }],
  ['an empty file', new Uint8Array(), { kind: 'empty' }],
  [
    'a pointer',
    text('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 95\n'),
    { kind: 'git-lfs-pointer', namedBytes: 95 }
  ],
  ['a web page', text('\n<!DOCTYPE html><title>Sign in</title>'), { kind: 'web-page' }],
  ['a photo', text('\u0089PNG\r\n'), { kind: 'unknown-format' }]
])('%s is refused', async (_, bytes, fault) => {
  expect(await faultOf(bytes)).toMatchObject(fault);
});

function text(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}

function enormousHeader(): Uint8Array<ArrayBuffer> {
  const bytes = file({ a: entry([0, 8]) });
  new DataView(bytes.buffer).setBigUint64(0, 10_000_001n, true);
  return bytes;
}
