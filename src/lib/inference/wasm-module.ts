import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import createPlainModule from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js';
import { raceAbort } from '../scheduling';

/** What tfjs' backend computes with. */
export type WasmModule = BackendWasm['wasm'];

type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
type Wrap = (name: string, result: string | null, parameters: readonly string[]) => unknown;

/** Instantiates a module of one thread, with SIMD or without. */
export async function instantiatePlain(compiled: Promise<WebAssembly.Module>): Promise<WasmModule> {
  const failure = new AbortController();
  const settings = createSettings(compiled, failure);
  return nameFunctions(await raceAbort(createPlainModule(settings), failure.signal));
}

/**
 * Settings for Emscripten's glue, which would fetch the module itself and tell failures on the console. `failure` fires where
 * it cannot be had; `functions` take the place of those that the glue hands to the module.
 */
export function createSettings(
  compiled: Promise<WebAssembly.Module>,
  failure: AbortController,
  functions: WebAssembly.ModuleImports = {}
) {
  return {
    instantiateWasm: (given: WebAssembly.Imports, receive: Receive) => {
      const imports = { ...given, env: { ...given.env, ...functions } };
      compiled
        .then(async (module) => receive(await WebAssembly.instantiate(module, imports), module))
        .catch((error: unknown) => failure.abort(error));
      return {};
    },
    print: () => undefined,
    printErr: () => undefined
  };
}

/** The functions that tfjs' backend looks for, as its own `init` puts them into a module. */
export function nameFunctions(module: object): WasmModule {
  const { cwrap } = module as { readonly cwrap: Wrap };
  const tfjs = {
    init: cwrap('init', null, []),
    initWithThreadsCount: cwrap('init_with_threads_count', null, ['number']),
    getThreadsCount: cwrap('get_threads_count', 'number', []),
    registerTensor: cwrap('register_tensor', null, ['number', 'number', 'number']),
    disposeData: cwrap('dispose_data', null, ['number']),
    dispose: cwrap('dispose', null, [])
  };
  return Object.assign(module, { tfjs }) as WasmModule;
}
