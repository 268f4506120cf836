/** Vite's `?url` imports, for the worker's type check, which leaves out the page's ambient types. */
declare module '*.wasm?url' {
  const url: string;
  export default url;
}
