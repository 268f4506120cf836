import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { exitWith, SetupError } from './setup/setup-error.mjs';

/** Isolation lets an isolated page embed the site; nothing here needs it. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin'
};
const binaryFile = /\.(npy|bin|safetensors)$/;
const hashedFile = /\/_app\/immutable\//;

/**
 * Serves a built site as a static host does: `/a/b` is `a/b.html`, anything unknown is 404.html with status 404.
 * @param {{ directory?: string, basePath?: string }} [options] basePath as in `/inception-scope`
 * @returns {import('node:http').Server}
 */
export function createSiteServer({ directory = 'build', basePath = '' } = {}) {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new SetupError(`${directory} holds no built site: run npm start, which builds it.`);
  }
  const serveFile = sirv(directory, {
    // Looks files up at each request: a rebuild under a running server is then simply served.
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    extensions: ['html'],
    setHeaders(response, path) {
      if (binaryFile.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
      const cacheControl = hashedFile.test(path) ? 'public,max-age=31536000,immutable' : 'no-cache';
      response.setHeader('Cache-Control', cacheControl);
    }
  });

  return createServer((request, response) => {
    for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value);
    const [path, query] = (request.url ?? '/').split(/(?=\?)/);
    const notFound = () => sendNotFound(directory, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (path === basePath && basePath !== '') {
      redirect(response, `${basePath}/${query ?? ''}`);
    } else if (!path.startsWith(`${basePath}/`)) {
      notFound();
    } else if (path.endsWith('/') && path !== `${basePath}/`) {
      // Pages link relatively, so each has exactly one address.
      redirect(response, path.replace(/\/+$/, '').replace(/^\/{2,}/, '/') + (query ?? ''));
    } else {
      request.url = path.slice(basePath.length) + (query ?? '');
      serveFile(request, response, notFound);
    }
  });
}

/**
 * Listens and resolves with the address. A taken port gives way to the next free one unless it was asked for.
 * @param {import('node:http').Server} server
 * @param {{ port?: number, host?: string, isPortFixed?: boolean }} [options]
 * @returns {Promise<{ port: number, address: string }>}
 */
export async function listen(
  server,
  { port = 4173, host = 'localhost', isPortFixed = false } = {}
) {
  const lastPort = isPortFixed ? port : port + 50;
  for (let candidate = port; candidate <= lastPort; candidate++) {
    if (await tryToListen(server, candidate, host)) {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : candidate;
      return { port: boundPort, address: `http://${host}:${boundPort}` };
    }
  }
  throw new SetupError(
    isPortFixed
      ? `Port ${port} is taken by another program: stop it, or choose another with --port.`
      : `Ports ${port} to ${lastPort} are all taken: choose another with --port.`
  );
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false where the port is taken
 */
function tryToListen(server, port, host) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(explainListenError(error, port, host));
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
function explainListenError(error, port, host) {
  if (error.code === 'EACCES') {
    return new SetupError(`Port ${port} needs administrator rights: choose one above 1023.`);
  }
  return new SetupError(`${host}:${port} cannot be listened on (${error.code}).`, { cause: error });
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} location
 */
function redirect(response, location) {
  response.writeHead(308, { Location: location }).end();
}

/**
 * @param {string} directory
 * @param {import('node:http').ServerResponse} response
 */
function sendNotFound(directory, response) {
  const page = join(directory, '404.html');
  if (!existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('Not found.\n');
    return;
  }
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Cache-Control': 'no-cache'
  });
  createReadStream(page).pipe(response);
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
export function parsePort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new SetupError(`--port is "${text}"; it must be a whole number from 0 to 65535.`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string', default: 'build' },
      'base-path': { type: 'string', default: '' },
      port: { type: 'string' },
      host: { type: 'string', default: 'localhost' }
    }
  });
  const port = parsePort(values.port);
  const server = createSiteServer({ directory: values.directory, basePath: values['base-path'] });
  const { address } = await listen(server, {
    port,
    host: values.host,
    isPortFixed: port !== undefined
  });
  console.log(`${values.directory} is served at ${address}${values['base-path']}/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main().catch(exitWith);
