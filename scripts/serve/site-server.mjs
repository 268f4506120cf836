import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { permissionsPolicy } from '../policy/content-security-policy.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { policyOf } from './policy-headers.mjs';
import { sendFile } from './send-file.mjs';

const commonHeaders = {
  // Isolation lets threads of WebAssembly share memory, and an isolated page embed the site; nothing here needs it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // An embed in a sandbox without allow-same-origin has an origin of its own, and modules are fetched with CORS.
  'Access-Control-Allow-Origin': '*',
  // The address holds what the reader looks at: no other site is sent it.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'X-Content-Type-Options': 'nosniff'
};

/** @type {Record<number, string>} */
const failureSentences = {
  400: 'This address cannot be read.',
  404: 'There is no such page.',
  405: 'Only GET and HEAD are answered here.',
  412: 'The file has changed.',
  416: 'The file has no such part.',
  500: 'The file cannot be read.'
};

/**
 * Serves a built site as a static host does: `/a/b` is `a/b.html`, `/a/` is `a/index.html`, anything unknown is 404.html
 * with status 404.
 * Files are looked up at each request: a rebuild under a running server is simply served.
 * @param {{ directory?: string, basePath?: string }} [options] basePath as in `/inception-scope`
 * @returns {import('node:http').Server}
 */
export function createSiteServer({ directory = 'build', basePath = '' } = {}) {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new SetupError(`${directory} holds no built site: run npm start, which builds it.`);
  }

  return createServer((request, response) => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    const [, path, query] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? ['', '/', ''];
    const fail = (/** @type {number} */ status) =>
      sendFailure(response, { status, directory, home: `${basePath}/` });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      fail(405);
    } else if (path === basePath && basePath !== '') {
      redirect(response, `${basePath}/${query}`);
    } else if (!path.startsWith(`${basePath}/`)) {
      fail(404);
    } else {
      // Pages link relatively, so each has exactly one address.
      const address = tidyPath(path.slice(basePath.length), directory);
      if (basePath + address === path) {
        sendFile(request, response, { directory, path: address, onfailure: fail });
      } else {
        redirect(response, basePath + address + query);
      }
    }
  });
}

/**
 * The index of a folder ends in a slash, any other page does not.
 * @param {string} path from below the base path
 * @param {string} directory
 */
function tidyPath(path, directory) {
  if (path === '/') return path;
  const name = path.replace(/\/+$/, '');
  const isPlain = /^(\/[\w-]+)+$/.test(name);
  return isPlain && existsSync(join(directory, name, 'index.html')) ? `${name}/` : name;
}

/**
 * Stays on this host: browsers read `//host`, and `/\host` alike, as the address of another one.
 * @param {import('node:http').ServerResponse} response
 * @param {string} location
 */
function redirect(response, location) {
  response.writeHead(308, { Location: location.replace(/^[/\\\s]*/, '/') }).end();
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, directory: string, home: string }} options
 */
function sendFailure(response, { status, directory, home }) {
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-cache');
  const page = join(directory, '404.html');
  if (status === 404 && existsSync(page)) {
    response.setHeader('Content-Security-Policy', policyOf({ directory, name: '/404.html' }));
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(readFileSync(page));
    return;
  }
  response
    .setHeader('Content-Type', 'text/plain; charset=utf-8')
    .end(`${failureSentences[status]} The whole network is at ${home}\n`);
}
