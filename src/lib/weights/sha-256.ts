/**
 * Hexadecimal SHA-256. Browsers hide crypto.subtle from pages served over plain http from anything but localhost
 * (a lecturer's laptop on the room's network), so there the hash is computed here rather than skipped.
 */
export async function hashSha256(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | null = globalThis.crypto?.subtle ?? null
): Promise<string> {
  if (subtle === null) return new Sha256().add(bytes).finish();
  return writeHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

const blockBytes = 64;
const roundConstants = fractionBits(64, Math.cbrt);
const startState = fractionBits(8, Math.sqrt);

/** The same piece by piece, which crypto.subtle cannot do: a file need not be in memory as a whole. FIPS 180-4, section 6.2. */
export class Sha256 {
  readonly #state = Int32Array.from(startState);
  readonly #words = new Int32Array(64);
  /** What has come since the last whole block. */
  readonly #rest = new Uint8Array(blockBytes);
  #restLength = 0;
  #totalBytes = 0;

  add(bytes: Uint8Array): this {
    this.#totalBytes += bytes.length;
    let start = 0;
    if (this.#restLength > 0) {
      start = Math.min(blockBytes - this.#restLength, bytes.length);
      this.#rest.set(bytes.subarray(0, start), this.#restLength);
      this.#restLength += start;
      if (this.#restLength < blockBytes) return this;
      this.#mixBlocks(this.#rest);
    }
    const end = bytes.length - ((bytes.length - start) % blockBytes);
    this.#mixBlocks(bytes.subarray(start, end));
    this.#rest.set(bytes.subarray(end));
    this.#restLength = bytes.length - end;
    return this;
  }

  /** Hexadecimal. To be called once, after everything. */
  finish(): string {
    const totalBytes = this.#totalBytes;
    const blocks = this.#restLength < blockBytes - 8 ? 1 : 2;
    const padding = new Uint8Array(blocks * blockBytes - this.#restLength);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(totalBytes / 2 ** 29));
    view.setUint32(padding.length - 4, (totalBytes * 8) >>> 0);
    this.add(padding);
    const digest = new DataView(new ArrayBuffer(32));
    this.#state.forEach((word, index) => digest.setInt32(4 * index, word));
    return writeHex(new Uint8Array(digest.buffer));
  }

  #mixBlocks(bytes: Uint8Array): void {
    const words = this.#words;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let start = 0; start < bytes.length; start += blockBytes) {
      for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + 4 * i);
      mixBlock(this.#state, words);
    }
  }
}

function mixBlock(state: Int32Array, words: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15];
    const late = words[i - 2];
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] + first + words[i - 7] + second) | 0;
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const upper = (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice;
    const one = (h + upper + roundConstants[i] + words[i]) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  // One by one: this runs for every 64 bytes of a file.
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function writeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** First 32 bits behind the point of a root of the first primes: where the standard's constants come from. */
function fractionBits(count: number, root: (value: number) => number): Int32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return Int32Array.from(primes, (prime) => ((root(prime) % 1) * 2 ** 32) | 0);
}
