import { Hdf5Bytes, textAt, uint64At } from './hdf5-bytes';
import { refuse } from './weight-file-error';

/** What an object of the file, a group or a dataset, says of itself. */
export interface Hdf5Message {
  readonly type: number;
  readonly data: DataView;
  /** Where it begins. */
  readonly byte: number;
}

/** The messages of the object header at this address. Source: HDF5 File Format Specification 3.0, IV.A.1. */
export async function readObject(bytes: Hdf5Bytes, address: number): Promise<Hdf5Message[]> {
  const start = await bytes.read(address, bytes.source.sizeBytes - address < 32 ? 16 : 32);
  const isSigned = start.byteLength >= 32 && textAt(start, 0, 4) === 'OHDR';
  if (!isSigned && (start.byteLength < 16 || start.getUint8(0) !== 1)) {
    refuse({ kind: 'broken', place: 'object-header', detail: address });
  }
  const flags = isSigned ? start.getUint8(5) : 0;
  const form = { isSigned, hasOrder: (flags & 4) !== 0 };
  const messages: Hdf5Message[] = [];
  const blocks = [isSigned ? findSignedBlock(start, address) : findBlock(start, address)];
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    const view = await bytes.read(block.start, block.length);
    for (const message of splitBlock(view, block.start, form)) {
      messages.push(message);
      if (message.type !== 0x10 || message.data.byteLength < 16) continue;
      const [next, length] = [uint64At(message.data, 0), uint64At(message.data, 8)];
      // Signed blocks begin with OCHK and end with a checksum.
      blocks.push(
        isSigned ? { start: next + 4, length: Math.max(0, length - 8) } : { start: next, length }
      );
    }
  }
  return messages;
}

function findBlock(start: DataView, address: number) {
  return { start: address + 16, length: start.getUint32(8, true) };
}

function findSignedBlock(start: DataView, address: number) {
  const flags = start.getUint8(5);
  const at = 6 + ((flags & 0x20) === 0 ? 0 : 16) + ((flags & 0x10) === 0 ? 0 : 4);
  const width = 1 << (flags & 3);
  const length =
    width === 8
      ? uint64At(start, at)
      : width === 4
        ? start.getUint32(at, true)
        : width === 2
          ? start.getUint16(at, true)
          : start.getUint8(at);
  return { start: address + at + width, length };
}

function* splitBlock(
  view: DataView,
  start: number,
  { isSigned, hasOrder }: { isSigned: boolean; hasOrder: boolean }
): Generator<Hdf5Message> {
  const headBytes = isSigned ? (hasOrder ? 6 : 4) : 8;
  for (let at = 0; at + headBytes <= view.byteLength;) {
    const type = isSigned ? view.getUint8(at) : view.getUint16(at, true);
    const length = view.getUint16(at + (isSigned ? 1 : 2), true);
    const from = at + headBytes;
    if (from + length > view.byteLength) {
      refuse({ kind: 'broken', place: 'message', detail: start + at });
    }
    yield { type, data: new DataView(view.buffer, from, length), byte: start + at };
    at = from + length;
  }
}
