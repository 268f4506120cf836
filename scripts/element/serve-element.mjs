import { buildElement, elementFile } from './build-element.mjs';

/**
 * Puts the element's script beside the pages, under a name that stays: other sites link to it.
 * @returns {import('vite').Plugin}
 */
export function serveElement() {
  return {
    name: 'serve-element',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    configureServer(server) {
      server.middlewares.use(`/${elementFile}`, (_, response, next) => {
        buildElement().then((code) => {
          response.setHeader('Access-Control-Allow-Origin', '*');
          response.setHeader('Content-Type', 'text/javascript').end(code);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: elementFile, source: await buildElement() });
    }
  };
}
