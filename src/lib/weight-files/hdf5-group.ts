import { Hdf5Bytes, parseAt, textAt, uint64At } from './hdf5-bytes';
import type { Hdf5Message } from './hdf5-object';
import { refuse } from './weight-file-error';

const largestHeapBytes = 2 ** 20;

/** Addresses of a group's members by name; empty for a dataset. Throws WeightFileError. */
export async function listMembers(
  bytes: Hdf5Bytes,
  messages: readonly Hdf5Message[]
): Promise<ReadonlyMap<string, number>> {
  const members = new Map<string, number>();
  for (const { type, data, byte } of messages) {
    if (type === 0x02) parseAt(byte, () => refuseHeap(data, byte));
    if (type === 0x06) parseAt(byte, () => addLink(data, members));
    if (type === 0x11) {
      const [tree, heap] = parseAt(byte, () => [uint64At(data, 0), uint64At(data, 8)]);
      await addTree(bytes, { tree, names: await readHeap(bytes, heap) }, members);
    }
  }
  return members;
}

/** Groups of many members may keep them in a fractal heap, which Keras' files do not have. */
function refuseHeap(data: DataView, byte: number): void {
  const heap = (data.getUint8(1) & 1) === 0 ? 2 : 10;
  if (data.getBigUint64(heap, true) === 0xffffffffffffffffn) return;
  refuse({ kind: 'not-read', feature: 'hdf5-dense-links', detail: byte });
}

function addLink(data: DataView, members: Map<string, number>): void {
  const flags = data.getUint8(1);
  let at = 2;
  const isHard = (flags & 8) === 0 || data.getUint8(at++) === 0;
  if ((flags & 4) !== 0) at += 8;
  if ((flags & 16) !== 0) at += 1;
  const width = 1 << (flags & 3);
  const length = width === 1 ? data.getUint8(at) : data.getUint16(at, true);
  at += width;
  const name = textAt(data, at, length);
  if (isHard) members.set(name, uint64At(data, at + length));
}

async function readHeap(bytes: Hdf5Bytes, address: number): Promise<DataView> {
  const heap = await bytes.readSigned(address, 32, 'HEAP');
  const sizeBytes = uint64At(heap, 8);
  if (sizeBytes > largestHeapBytes) refuse({ kind: 'broken', place: 'group', detail: address });
  return bytes.read(uint64At(heap, 24), sizeBytes);
}

async function addTree(
  bytes: Hdf5Bytes,
  { tree, names }: { tree: number; names: DataView },
  members: Map<string, number>
): Promise<void> {
  const nodes = [tree];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const head = await bytes.readSigned(node, 24, 'TREE');
    const [level, count] = [head.getUint8(5), head.getUint16(6, true)];
    const children = await bytes.read(node + 24, 16 * count + 8);
    for (let i = 0; i < count; i++) {
      const child = uint64At(children, 16 * i + 8);
      if (level > 0) nodes.push(child);
      else await addSymbols(bytes, { node: child, names }, members);
    }
  }
}

async function addSymbols(
  bytes: Hdf5Bytes,
  { node, names }: { node: number; names: DataView },
  members: Map<string, number>
): Promise<void> {
  const head = await bytes.readSigned(node, 8, 'SNOD');
  const count = head.getUint16(6, true);
  const entries = await bytes.read(node + 8, 40 * count);
  for (let i = 0; i < count; i++) {
    const offset = uint64At(entries, 40 * i);
    if (offset >= names.byteLength) refuse({ kind: 'broken', place: 'group', detail: node });
    members.set(textAt(names, offset, names.byteLength - offset), uint64At(entries, 40 * i + 8));
  }
}
