import { extname } from 'node:path';
import mimeTypes from 'mime-types';
import Negotiator from 'negotiator';
import send from 'send';
import { policyOf } from './policy-headers.mjs';

/** What a build holds beside each file, the smaller first. */
const compressed = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' }
];
const plain = { encoding: undefined, suffix: '' };
/** A page is asked for without its extension. */
const extensions = ['', '.html'];
const hashedFile = /^\/_app\/immutable\//;
/** RFC 9110, 14.1.2: where a file is shorter than that, all of it is meant; send refuses it. */
const longSuffix = /^ *bytes= *-0*[1-9]/;
const fileHeaders = [
  'Accept-Ranges',
  'Cache-Control',
  'Content-Encoding',
  'Content-Length',
  'Content-Security-Policy',
  'Content-Type',
  'ETag',
  'Last-Modified'
];

/**
 * Sends the file that a path stands for, in the smallest form that the client accepts.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {object} options
 * @param {string} options.directory
 * @param {string} options.path percent-encoded, as it stands in the request, without the query
 * @param {(status: number) => void} options.onfailure 404: no such file; 400: the path cannot be decoded;
 *   412, 416: what the request's headers ask of the file cannot be met; 500: it cannot be read
 */
export function sendFile(request, response, { directory, path, onfailure }) {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const accepted = new Negotiator(request).encodings(compressed.map(({ encoding }) => encoding));
  const forms = [...compressed.filter(({ encoding }) => accepted.includes(encoding)), plain];
  const candidates = extensions.flatMap((extension) =>
    forms.map((form) => ({ ...form, name: file + extension }))
  );

  const tryNext = () => {
    const candidate = candidates.shift();
    if (candidate === undefined) {
      onfailure(404);
      return;
    }
    const { name, encoding, suffix } = candidate;
    send(request, name + suffix, { root: directory, index: false, cacheControl: false })
      .on('headers', () => {
        response.setHeader('Cache-Control', cacheControlOf(name));
        response.setHeader('Content-Type', contentTypeOf(name));
        response.setHeader('Content-Security-Policy', policyOf({ directory, name }));
        response.setHeader('Vary', 'Accept-Encoding');
        if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
      })
      .on('directory', tryNext)
      .on('error', (/** @type {{ status: number }} */ { status }) => {
        if (response.headersSent) {
          response.destroy();
          return;
        }
        for (const header of fileHeaders) response.removeHeader(header);
        if (status === 416 && longSuffix.test(request.headers.range ?? '')) {
          delete request.headers.range;
          response.removeHeader('Content-Range');
          candidates.unshift(candidate);
          tryNext();
        } else if (status === 404 || status === 403) {
          // 403 is a path that leads out of the directory.
          tryNext();
        } else {
          onfailure(status);
        }
      })
      .pipe(response);
  };
  tryNext();
}

/** @param {string} name */
function cacheControlOf(name) {
  return hashedFile.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** @param {string} name */
function contentTypeOf(name) {
  return mimeTypes.contentType(extname(name)) || 'application/octet-stream';
}
