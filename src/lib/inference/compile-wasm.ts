import { inPhase } from '../scheduling';
import { requireFile, MissingFileError } from './missing-file';

/**
 * Fetches a module of WebAssembly and compiles it while it arrives, where the server names its type. Rejects where a policy
 * forbids it or the file is no module, and with MissingFileError where it cannot be had.
 */
export function compileWasm(url: string): Promise<WebAssembly.Module> {
  return inPhase('compile', () => fetchAndCompile(url));
}

async function fetchAndCompile(url: string): Promise<WebAssembly.Module> {
  // tfjs would report what a policy forbids on the console.
  new WebAssembly.Module(emptyModule);
  const response = await requireFile(() => fetchOrThrow(url));
  const [type] = (response.headers.get('content-type') ?? '').split(';');
  try {
    return type.trim() === 'application/wasm'
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    // What no browser says of a module: the connection broke off.
    if (!(cause instanceof TypeError)) throw cause;
    throw new MissingFileError(() => fetchOrThrow(url), { cause });
  }
}

async function fetchOrThrow(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}

/** The least that is a module: its magic number, and version 1 of the format. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);
