import { countElements } from '../../network';
import type { FileTensor } from './name-for-torch';
import { joinAll, packFloats } from './write-safetensors';
import { writeZip } from './write-zip';

/** A checkpoint as torch.save writes the state_dict of a module: protocol 2, a storage for each tensor. */
export function writeTorch(tensors: readonly FileTensor[]): Uint8Array<ArrayBuffer> {
  const storages = tensors.map(({ values }, index) => {
    return { name: `archive/data/${index}`, content: packFloats(values) };
  });
  return zipTorch(pickleStateDict(tensors), storages);
}

export function zipTorch(
  pickle: Uint8Array,
  storages: readonly { readonly name: string; readonly content: Uint8Array }[] = []
): Uint8Array<ArrayBuffer> {
  const text = (content: string) => new TextEncoder().encode(content);
  return writeZip([
    { name: 'archive/data.pkl', content: pickle },
    { name: 'archive/byteorder', content: text('little') },
    ...storages,
    { name: 'archive/version', content: text('3\n') }
  ]);
}

const orderedDict = [...opcodes('ccollections\nOrderedDict\n'), 0x29, 0x52];

/** PROTO 2, OrderedDict, MARK, names and tensors, SETITEMS, its _metadata, BUILD, STOP. */
export function pickleStateDict(
  tensors: readonly Pick<FileTensor, 'name' | 'shape'>[],
  stridesOf = rowStrides
): Uint8Array<ArrayBuffer> {
  const items = tensors.flatMap(({ name, shape }, index) => [
    ...pickleText(name),
    ...opcodes('ctorch._utils\n_rebuild_tensor_v2\n('),
    ...opcodes('('),
    ...pickleText('storage'),
    ...opcodes('ctorch\nFloatStorage\n'),
    ...pickleText(String(index)),
    ...pickleText('cpu'),
    ...pickleInteger(countElements(shape)),
    ...opcodes('tQ'),
    ...pickleInteger(0),
    ...pickleTuple(shape),
    ...pickleTuple(stridesOf(shape)),
    0x89,
    ...orderedDict,
    ...opcodes('tR')
  ]);
  const metadata = [...opcodes('}'), ...pickleText('_metadata'), ...orderedDict, ...opcodes('s')];
  const program = [0x80, 2, ...orderedDict, 0x71, 0, 0x28, ...items, 0x75, ...metadata, 0x62, 0x2e];
  return joinAll([Uint8Array.from(program)]);
}

export function opcodes(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

function pickleText(text: string): number[] {
  return [0x58, ...fourBytes(text.length), ...opcodes(text)];
}

function pickleInteger(value: number): number[] {
  return [0x4a, ...fourBytes(value)];
}

function pickleTuple(values: readonly number[]): number[] {
  return [0x28, ...values.flatMap(pickleInteger), 0x74];
}

function fourBytes(value: number): number[] {
  return [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
}

function rowStrides(shape: readonly number[]): number[] {
  return shape.map((_, axis) => countElements(shape.slice(axis + 1)));
}
