import { Hdf5Bytes, parseAt, textAt, uint64At } from './hdf5-bytes';
import type { Hdf5Message } from './hdf5-object';
import { readSpace } from './hdf5-space';
import { refuse } from './weight-file-error';

/** Datatypes of an attribute of texts: all of one length, or each in the global heap. */
const fixedText = 3;
const variableText = 9;
/** Of a reference: length, address of the heap, number in it. */
const referenceBytes = 16;

interface NamesAttribute {
  readonly name: string;
  readonly isFixed: boolean;
  /** Of one value. */
  readonly width: number;
  readonly count: number;
  readonly values: DataView;
}

/**
 * Texts in an attribute, of which Keras cuts long lists into several: `layer_names0`, `layer_names1`. Null where there is none.
 */
export async function readNames(
  bytes: Hdf5Bytes,
  messages: readonly Hdf5Message[],
  attribute: string
): Promise<string[] | null> {
  const parts = messages.flatMap(({ type, data, byte }) => {
    const part = type === 0x0c ? parseAt(byte, () => parseAttribute(data, attribute)) : null;
    return part === null ? [] : [part];
  });
  if (parts.length === 0) return null;
  const byNumber = new Intl.Collator('en', { numeric: true });
  const names: string[] = [];
  for (const part of parts.sort((one, other) => byNumber.compare(one.name, other.name))) {
    names.push(...(part.isFixed ? readFixed(part) : await readReferences(bytes, part)));
  }
  return names;
}

function parseAttribute(data: DataView, attribute: string): NamesAttribute | null {
  const version = data.getUint8(0);
  const [nameBytes, typeBytes, spaceBytes] = [2, 4, 6].map((at) => data.getUint16(at, true));
  const pad = (size: number) => (version === 1 ? Math.ceil(size / 8) * 8 : size);
  const nameAt = version === 3 ? 9 : 8;
  const name = textAt(data, nameAt, nameBytes);
  if (!new RegExp(`^${attribute}\\d*$`).test(name)) return null;
  const typeAt = nameAt + pad(nameBytes);
  const spaceAt = typeAt + pad(typeBytes);
  const valuesAt = spaceAt + pad(spaceBytes);
  const kind = data.getUint8(typeAt) & 15;
  const shape = readSpace(new DataView(data.buffer, data.byteOffset + spaceAt, spaceBytes));
  const count = shape.reduce((product, size) => product * size, 1);
  const width = data.getUint32(typeAt + 4, true);
  // An empty list has numbers for a type.
  const isText = kind === fixedText || (kind === variableText && width === referenceBytes);
  if (count > 0 && !isText) refuse({ kind: 'broken', place: 'layer-names', detail: name });
  if (count > 0 && (width === 0 || !(valuesAt + count * width <= data.byteLength))) {
    throw new RangeError(name);
  }
  const values = new DataView(data.buffer, data.byteOffset + valuesAt, count * width);
  return { name, isFixed: kind !== variableText, width, count, values };
}

function readFixed({ count, width, values }: NamesAttribute): string[] {
  return Array.from({ length: count }, (_, i) => textAt(values, i * width, width));
}

async function readReferences(
  bytes: Hdf5Bytes,
  { name, count, values }: NamesAttribute
): Promise<string[]> {
  const heaps = new Map<number, ReadonlyMap<number, string>>();
  const texts: string[] = [];
  for (let at = 0; at < count * referenceBytes; at += referenceBytes) {
    const address = uint64At(values, at + 4);
    const heap = heaps.get(address) ?? (await readHeap(bytes, address));
    heaps.set(address, heap);
    const text = heap.get(values.getUint32(at + 12, true));
    texts.push(text ?? refuse({ kind: 'broken', place: 'layer-names', detail: name }));
  }
  return texts;
}

async function readHeap(bytes: Hdf5Bytes, address: number): Promise<ReadonlyMap<number, string>> {
  const head = await bytes.readSigned(address, 16, 'GCOL');
  const view = await bytes.read(address, uint64At(head, 8));
  const texts = new Map<number, string>();
  return parseAt(address, () => {
    for (let at = 16; at + 16 <= view.byteLength;) {
      const [index, length] = [view.getUint16(at, true), uint64At(view, at + 8)];
      if (index === 0) break;
      texts.set(index, textAt(view, at + 16, length));
      at += 16 + Math.ceil(length / 8) * 8;
    }
    return texts;
  });
}
