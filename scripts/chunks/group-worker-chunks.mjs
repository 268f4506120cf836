/**
 * What the engine's worker fetches together. A worker has no document to name files in ahead of their use: each file that
 * another one imports is a journey more before the first map.
 *
 * For `output.codeSplitting`. A group takes along all that its modules import, so what every backend needs is taken first.
 *
 * @type {import('vite').Rolldown.CodeSplittingGroup[]}
 */
export const workerChunkGroups = [
  {
    name: 'tfjs',
    priority: 2,
    test: /\/@tensorflow\/(tfjs-core|tfjs-backend-cpu\/dist\/shared)\b/
  },
  {
    name: 'wasm',
    priority: 1,
    test: /\/@tensorflow\/tfjs-backend-wasm\/(?!.*\?url)/
  }
];
