import { rebuildTensor, openStorage } from './pickle-calls';
import { PickleBytes } from './pickle-bytes';
import { findGlobal, PickleGlobal, type PickleDict, type PickleValue } from './pickle-values';
import { refuse } from './weight-file-error';

/** A state_dict of Inception V3 takes about 12,000. */
const largestStepCount = 1_000_000;

/**
 * The value of a pickle, by the opcodes that PyTorch writes for weights. It is data only: a call is either one of two that
 * are known here, or the file is refused. Throws WeightFileError naming byte and global.
 */
export function readPickle(content: Uint8Array): PickleValue {
  const machine = new PickleMachine(content);
  for (let step = 0; step < largestStepCount; step++) {
    if (!machine.step()) return machine.pop();
  }
  return refuse({ kind: 'too-many', what: 'steps', limit: largestStepCount });
}

const mark = Symbol('mark');
type Item = PickleValue | typeof mark;

class PickleMachine {
  readonly #bytes: PickleBytes;
  readonly #stack: Item[] = [];
  readonly #memo = new Map<number, PickleValue>();

  constructor(content: Uint8Array) {
    this.#bytes = new PickleBytes(content);
  }

  /** False at the end. Source of the opcodes: CPython, Lib/pickletools.py. */
  step(): boolean {
    const bytes = this.#bytes;
    const opcode = bytes.uint8();
    switch (opcode) {
      case 0x80: // PROTO
        bytes.uint8();
        break;
      case 0x95: // FRAME
        bytes.skip(8);
        break;
      case 0x2e: // STOP
        return false;
      case 0x28: // MARK
        this.#stack.push(mark);
        break;
      case 0x4e: // NONE
        this.#push(null);
        break;
      case 0x88: // NEWTRUE
      case 0x89: // NEWFALSE
        this.#push(opcode === 0x88);
        break;
      case 0x4b: // BININT1
        this.#push(bytes.uint8());
        break;
      case 0x4d: // BININT2
        this.#push(bytes.uint16());
        break;
      case 0x4a: // BININT
        this.#push(bytes.int32());
        break;
      case 0x8a: // LONG1
        this.#push(bytes.long());
        break;
      case 0x47: // BINFLOAT
        this.#push(bytes.float64());
        break;
      case 0x58: // BINUNICODE
        this.#push(bytes.text(bytes.uint32()));
        break;
      case 0x8c: // SHORT_BINUNICODE
        this.#push(bytes.text(bytes.uint8()));
        break;
      case 0x7d: // EMPTY_DICT
        this.#push(new Map());
        break;
      case 0x5d: // EMPTY_LIST
      case 0x29: // EMPTY_TUPLE
        this.#push([]);
        break;
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: // TUPLE3
        this.#push(this.#popMany(opcode - 0x84));
        break;
      case 0x74: // TUPLE
        this.#push(this.#popToMark());
        break;
      case 0x61: // APPEND
        this.#append([this.pop()]);
        break;
      case 0x65: // APPENDS
        this.#append(this.#popToMark());
        break;
      case 0x73: // SETITEM
        this.#setItems(this.#popMany(2));
        break;
      case 0x75: // SETITEMS
        this.#setItems(this.#popToMark());
        break;
      case 0x71: // BINPUT
        this.#memo.set(bytes.uint8(), this.#top());
        break;
      case 0x72: // LONG_BINPUT
        this.#memo.set(bytes.uint32(), this.#top());
        break;
      case 0x94: // MEMOIZE
        this.#memo.set(this.#memo.size, this.#top());
        break;
      case 0x68: // BINGET
        this.#recall(bytes.uint8());
        break;
      case 0x6a: // LONG_BINGET
        this.#recall(bytes.uint32());
        break;
      case 0x63: // GLOBAL
        this.#pushGlobal(bytes.line(), bytes.line());
        break;
      case 0x93: {
        // STACK_GLOBAL
        const [module, name] = this.#popMany(2);
        this.#pushGlobal(String(module), String(name));
        break;
      }
      case 0x51: // BINPERSID
        this.#push(openStorage(this.pop()) ?? this.#broken());
        break;
      case 0x52: // REDUCE
        this.#call();
        break;
      case 0x62: // BUILD: attributes of an OrderedDict (_metadata), which are of no use here.
        this.pop();
        if (!(this.#top() instanceof Map)) this.#broken();
        break;
      default:
        refuse({ kind: 'forbidden-opcode', opcode, byte: bytes.position - 1 });
    }
    return true;
  }

  pop(): PickleValue {
    const item = this.#stack.pop();
    return item === undefined || item === mark ? this.#broken() : (item as PickleValue);
  }

  #push(value: PickleValue): void {
    this.#stack.push(value);
  }

  #top(): PickleValue {
    const item = this.#stack.at(-1);
    return item === undefined || item === mark ? this.#broken() : (item as PickleValue);
  }

  #popMany(count: number): PickleValue[] {
    return Array.from({ length: count }, () => this.pop()).reverse();
  }

  #popToMark(): PickleValue[] {
    const start = this.#stack.lastIndexOf(mark);
    if (start === -1) this.#broken();
    return this.#stack.splice(start).slice(1) as PickleValue[];
  }

  #append(values: readonly PickleValue[]): void {
    const list = this.#top();
    if (!Array.isArray(list)) this.#broken();
    for (const value of values) (list as PickleValue[]).push(value);
  }

  #setItems(items: readonly PickleValue[]): void {
    const dict = this.#top();
    if (!(dict instanceof Map) || items.length % 2 !== 0) this.#broken();
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i];
      if ((dict as PickleDict).has(key)) refuse({ kind: 'duplicate-key', key: String(key) });
      (dict as PickleDict).set(key, items[i + 1]);
    }
  }

  #recall(index: number): void {
    const value = this.#memo.get(index);
    this.#push(value === undefined ? this.#broken() : value);
  }

  #pushGlobal(module: string, name: string): void {
    const full = `${module}.${name}`;
    const allowed = findGlobal(full);
    const byte = this.#bytes.position;
    if (allowed === undefined) refuse({ kind: 'forbidden-global', global: full, byte });
    this.#push(new PickleGlobal(allowed as NonNullable<typeof allowed>));
  }

  #call(): void {
    const [called, given] = this.#popMany(2);
    if (!(called instanceof PickleGlobal) || !Array.isArray(given)) return this.#broken();
    switch (called.name) {
      case 'collections.OrderedDict':
        return given.length === 0 ? this.#push(new Map()) : this.#broken();
      case 'torch._utils._rebuild_tensor_v2':
        return this.#push(rebuildTensor(given) ?? this.#broken());
      default:
        return this.#broken();
    }
  }

  #broken(): never {
    return refuse({ kind: 'broken', place: 'pickle', detail: this.#bytes.position });
  }
}
