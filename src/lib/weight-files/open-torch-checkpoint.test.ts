import { describe, expect, it } from 'vitest';
import { faultOf, openBytes } from './__fixtures__/open-bytes';
import { opcodes, pickleStateDict, writeTorch, zipTorch } from './__fixtures__/write-torch';
import { writeZip } from './__fixtures__/write-zip';

const { signal } = new AbortController();
const values = Float32Array.of(1, 2, 3, 4, 5, 6);
const tensors = [{ name: 'a', shape: [2, 3], values }];
const [pickle, storage] = [pickleStateDict(tensors), new Uint8Array(values.buffer)];
const stored = [{ name: 'archive/data/0', content: storage }];
const pickled = (...program: number[]) => zipTorch(Uint8Array.from([0x80, 2, ...program, 0x2e]));
const calls = (module: string, name: string) =>
  pickled(...opcodes(`c${module}\n${name}\n`), 0x29, 0x52);

it.each([
  ['as PyTorch writes it', writeTorch(tensors)],
  [
    'compressed by another tool',
    writeZip(
      [
        { name: 'x/data.pkl', content: pickle },
        { ...stored[0], name: 'x/data/0' }
      ],
      { method: 8 }
    )
  ]
])('a checkpoint %s is read', async (_, bytes) => {
  const file = await openBytes(bytes);
  expect(file).toMatchObject({ format: 'pytorch', tensors: [{ name: 'a', shape: [2, 3] }] });
  expect(await file.read('a', signal)).toEqual(values);
});

describe('a pickle is data, never a program', () => {
  it.each([
    ['os', 'system'],
    ['posix', 'system'],
    ['builtins', 'eval'],
    ['torch._utils', '_rebuild_parameter'],
    ['collections', 'OrderedDict\u0000'],
    ['__proto__', 'constructor']
  ])('that may not name %s.%s', async (module, name) => {
    const fault = { kind: 'forbidden-global', global: `${module}.${name}` };
    expect(await faultOf(calls(module, name))).toMatchObject(fault);
  });

  it.each([
    ['INST', 0x69],
    ['OBJ', 0x6f],
    ['NEWOBJ', 0x81],
    ['EXT1', 0x82],
    ['PERSID', 0x50]
  ])('that may not have the opcode %s', async (_, opcode) => {
    expect(await faultOf(pickled(opcode))).toMatchObject({ kind: 'forbidden-opcode', opcode });
  });

  it('that may not call a storage', async () => {
    expect(await faultOf(calls('torch', 'FloatStorage'))).toMatchObject({ kind: 'broken' });
  });
});

it.each([
  [
    'a storage that is not there',
    zipTorch(pickle),
    { kind: 'missing-part', part: 'archive/data/0' }
  ],
  [
    'a storage of another size',
    zipTorch(pickle, [{ ...stored[0], content: storage.slice(4) }]),
    { kind: 'broken', place: 'storage', detail: 'a' }
  ],
  [
    'channels last',
    zipTorch(
      pickleStateDict(tensors, () => [1, 2]),
      stored
    ),
    { kind: 'not-read', feature: 'strides' }
  ],
  ['a list', pickled(0x5d), { kind: 'missing-part', part: 'state_dict' }],
  ['an empty pickle', zipTorch(new Uint8Array()), { kind: 'broken', place: 'pickle' }],
  [
    'a name given twice',
    zipTorch(pickleStateDict([...tensors, ...tensors]), stored),
    { kind: 'duplicate-key', key: 'a' }
  ],
  ['encryption', writeZip(stored, { flags: 1 }), { kind: 'not-read', feature: 'encryption' }],
  [
    'another compression',
    writeZip(stored, { method: 12 }),
    { kind: 'not-read', feature: 'zip-compression' }
  ],
  ['a cut zip', writeTorch(tensors).slice(0, -30), { kind: 'broken', place: 'zip-directory' }],
  ['another zip', writeZip([{ name: 'a.txt', content: storage }]), { kind: 'unknown-format' }],
  [
    'a checkpoint of an older PyTorch',
    Uint8Array.of(
      0x80,
      2,
      0x8a,
      10,
      0x6c,
      0xfc,
      0x9c,
      0x46,
      0xf9,
      0x20,
      0x6a,
      0xa8,
      0x50,
      0x19,
      0x2e
    ),
    { kind: 'old-pytorch' }
  ]
])('%s is refused', async (_, bytes, fault) => {
  expect(await faultOf(bytes)).toMatchObject(fault);
});
