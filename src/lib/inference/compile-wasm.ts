import { inPhase } from '../scheduling';

/**
 * Fetches a module of WebAssembly and compiles it while it arrives, where the server names its type. Rejects where a policy
 * forbids it, or the file is missing or no module.
 */
export function compileWasm(url: string): Promise<WebAssembly.Module> {
  return inPhase('compile', () => fetchAndCompile(url));
}

async function fetchAndCompile(url: string): Promise<WebAssembly.Module> {
  // tfjs would report what a policy forbids on the console.
  new WebAssembly.Module(emptyModule);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const [type] = (response.headers.get('content-type') ?? '').split(';');
  return type.trim() === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** The least that is a module: its magic number, and version 1 of the format. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);
