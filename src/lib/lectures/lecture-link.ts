import { LectureError } from './lecture-fault';
import { formatLecture, lectureLimits, type Lecture } from './lecture';
import { parseLecture } from './parse-lecture';

/** What an address has before the packed lecture, after its `#`. It never leaves the browser for a server. */
const prefix = 'lecture=';
/** Characters. Browsers take longer addresses, but what carries a link to another person rarely does. */
const longestCode = 200_000;
const codeForm = /^[\w-]+$/;

/**
 * The fragment, without its `#`, of a link that holds the whole lecture: deflated, as base64url. Null where that is
 * longer than a link may be.
 */
export async function writeLectureFragment(lecture: Lecture): Promise<string | null> {
  const bytes = new TextEncoder().encode(formatLecture(lecture));
  const code = toBase64Url(
    await readAll(pipe(bytes, new CompressionStream('deflate-raw')), Infinity)
  );
  return code.length > longestCode ? null : prefix + code;
}

/** Whether a fragment, without its `#`, holds a lecture, be it a broken one. */
export function isLectureFragment(fragment: string): boolean {
  return fragment.startsWith(prefix);
}

/**
 * The lecture in a fragment. What it unpacks to is bounded, so that no short link fills the memory.
 * @throws LectureError for everything that is no lecture
 */
export async function readLectureFragment(fragment: string): Promise<Lecture> {
  const code = fragment.slice(prefix.length);
  if (code.length > longestCode) throw new LectureError({ kind: 'too-large', limit: longestCode });
  if (!isLectureFragment(fragment) || !codeForm.test(code)) broken();
  if (typeof DecompressionStream === 'undefined') throw new LectureError({ kind: 'no-unpacking' });
  return parseLecture(await unpack(code));
}

async function unpack(code: string): Promise<string> {
  try {
    const unpacked = pipe(fromBase64Url(code), new DecompressionStream('deflate-raw'));
    const bytes = await readAll(unpacked, lectureLimits.file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof LectureError) throw error;
    return broken();
  }
}

function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: ReadableWritablePair<Uint8Array, BufferSource>
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

/** @throws LectureError above `limit` bytes, without reading on */
async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new LectureError({ kind: 'too-large', limit });
    }
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(code: string): Uint8Array<ArrayBuffer> {
  const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function broken(): never {
  throw new LectureError({ kind: 'broken-link' });
}
