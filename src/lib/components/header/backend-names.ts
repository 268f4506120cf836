import type { BackendName } from '$lib/inference';

export const backendNames: Record<BackendName, string> = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript'
};
