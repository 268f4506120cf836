/** Vite's `?url` imports, for the worker's type check, which leaves out the page's ambient types. */
declare module '*.wasm?url' {
  const url: string;
  export default url;
}
declare module '*.js?url' {
  const url: string;
  export default url;
}
/** Source of the script that each thread begins with; the package lists no types for it. */
declare module '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.worker.js' {
  export const wasmWorkerContents: string;
}
