import { build } from 'vite';

export const elementFile = 'inception-module.js';

/**
 * The custom element as one script without dependencies, which the site serves and the package holds.
 * @returns {Promise<string>}
 */
export async function buildElement() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: {
        entry: 'src/element/inception-module.ts',
        formats: ['es'],
        fileName: 'inception-module'
      }
    }
  });
  const [output] = Array.isArray(result) ? result : [result];
  const file = 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (file?.type !== 'chunk') throw new Error('The element was not built.');
  return file.code;
}
