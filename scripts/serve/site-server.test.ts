import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, parsePort } from './listen.mjs';
import { createSiteServer } from './site-server.mjs';

let directory: string;
let servers: Server[];

beforeEach(() => {
  servers = [];
  directory = mkdtempSync(join(tmpdir(), 'inceptionscope-'));
  const files = {
    'index.html': '<p>home</p>',
    '404.html': '<p>lost</p>',
    'embed/Mixed_6b.html': `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'"><p>x</p>`,
    'end-point/Mixed_6b.html': '<p>Mixed_6b</p>',
    'zh/index.html': '<p>家</p>',
    'maps/cat.npy': 'npy',
    'weights/shard.bin': 'bin',
    'engine.wasm': 'plain',
    'engine.wasm.br': 'br',
    'engine.wasm.gz': 'gz',
    '_app/immutable/a.js': 'a',
    '_app/immutable/workers/download.worker-B_x-1.js': 'fetches',
    '_app/immutable/workers/engine.worker-a1.js': 'computes'
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
});

afterEach(() => {
  for (const server of servers) server.close();
  rmSync(directory, { recursive: true });
});

async function start(basePath = ''): Promise<number> {
  const server = createSiteServer({ directory, basePath });
  servers.push(server);
  const { port } = await listen(server, { port: 0, isPortFixed: true });
  return port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As written, without the clean-up that `fetch` gives a path. */
function get(
  port: number,
  path: string,
  options: { method?: string; encoding?: string; headers?: Record<string, string> } = {}
) {
  const headers = {
    ...options.headers,
    ...(options.encoding ? { 'accept-encoding': options.encoding } : {})
  };
  return new Promise<Answer>((resolve, reject) => {
    const sent = { host: 'localhost', port, path, method: options.method ?? 'GET', headers };
    request(sent, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body })
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the site server', () => {
  it('serves a page without its extension, whatever the query', async () => {
    const port = await start();
    const page = await get(port, '/end-point/Mixed_6b?channel=7');
    expect(page).toMatchObject({ status: 200, body: '<p>Mixed_6b</p>' });
    expect((await get(port, '/')).body).toBe('<p>home</p>');
  });

  it('serves the index of a folder at one address, with a slash at its end', async () => {
    const port = await start('/scope');
    expect(await get(port, '/scope/zh/?at=input')).toMatchObject({
      status: 200,
      body: '<p>家</p>'
    });
    for (const path of ['/scope/zh?at=input', '/scope/zh//?at=input']) {
      const { status, headers } = await get(port, path);
      expect([path, status, headers.location]).toEqual([path, 308, '/scope/zh/?at=input']);
    }
  });

  it('answers anything unknown with 404.html and status 404', async () => {
    const port = await start();
    for (const path of ['/nothing', '/end-point', '/weights/none.bin', '/..%2f..%2fetc/passwd']) {
      expect({ path, status: (await get(port, path)).status }).toEqual({ path, status: 404 });
    }
    expect((await get(port, '/nothing')).body).toBe('<p>lost</p>');
  });

  it('never leaves its folder', async () => {
    const port = await start();
    writeFileSync(`${directory}-beside.html`, 'secret');
    const name = directory.split('/').at(-1);
    for (const path of [
      `/../${name}-beside.html`,
      `/..%2f${name}-beside.html`,
      `//..//${name}-beside`
    ]) {
      expect((await get(port, path)).body).not.toContain('secret');
    }
    rmSync(`${directory}-beside.html`);
  });

  it('holds a page to the policy that it names, and lets everybody frame an embed alone', async () => {
    const port = await start();
    const policyOf = async (path: string) =>
      (await get(port, path)).headers['content-security-policy'];
    expect(await policyOf('/embed/Mixed_6b')).toBe(
      "default-src 'none'; img-src 'self'; frame-ancestors *"
    );
    for (const path of ['/', '/engine.wasm', '/nothing']) {
      expect(await policyOf(path), path).toMatch(/^default-src 'none';.*; frame-ancestors 'self'$/);
    }
  });

  it('lets one worker ask other hosts, and do nothing else', async () => {
    const port = await start();
    const policyOf = async (path: string) =>
      (await get(port, path)).headers['content-security-policy'];
    expect(await policyOf('/_app/immutable/workers/download.worker-B_x-1.js')).toBe(
      "default-src 'none'; connect-src https:; frame-ancestors 'self'"
    );
    for (const path of ['/', '/nothing', '/_app/immutable/workers/engine.worker-a1.js']) {
      expect(await policyOf(path), path).not.toContain('https:');
    }
  });

  it('sends each file’s type', async () => {
    const port = await start();
    const typeOf = async (path: string) => (await get(port, path)).headers['content-type'];
    expect(await typeOf('/engine.wasm')).toBe('application/wasm');
    expect(await typeOf('/maps/cat.npy')).toBe('application/octet-stream');
    expect(await typeOf('/weights/shard.bin')).toBe('application/octet-stream');
    expect(await typeOf('/nothing')).toBe('text/html; charset=utf-8');
  });

  it('sends the compressed file to those who accept it', async () => {
    const port = await start();
    const brotli = await get(port, '/engine.wasm', { encoding: 'gzip, br' });
    expect([brotli.body, brotli.headers['content-encoding']]).toEqual(['br', 'br']);
    const gzip = await get(port, '/engine.wasm', { encoding: 'gzip' });
    expect([gzip.body, gzip.headers['content-encoding']]).toEqual(['gz', 'gzip']);
    expect((await get(port, '/engine.wasm')).body).toBe('plain');
  });

  it('sends no form of a file that the client refuses', async () => {
    const port = await start();
    const bodyFor = async (encoding: string) =>
      (await get(port, '/engine.wasm', { encoding })).body;
    expect(await bodyFor('br;q=0')).toBe('plain');
    expect(await bodyFor('gzip, br;q=0')).toBe('gz');
    expect(await bodyFor('*, br;q=0.0')).toBe('gz');
    expect(await bodyFor('broccoli')).toBe('plain');
  });

  it('sends nothing again that the client holds, and the other form where only that has changed', async () => {
    const port = await start();
    const { headers } = await get(port, '/engine.wasm', { encoding: 'br' });
    const asked = { 'if-none-match': String(headers.etag) };
    expect(await get(port, '/engine.wasm', { encoding: 'br', headers: asked })).toMatchObject({
      status: 304,
      body: ''
    });
    expect((await get(port, '/engine.wasm', { headers: asked })).body).toBe('plain');
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it.each([
    { range: 'bytes=0-0', status: 206, body: 'p', contentRange: 'bytes 0-0/5' },
    { range: 'bytes=1-2', status: 206, body: 'la', contentRange: 'bytes 1-2/5' },
    { range: 'bytes=3-', status: 206, body: 'in', contentRange: 'bytes 3-4/5' },
    { range: 'bytes=-2', status: 206, body: 'in', contentRange: 'bytes 3-4/5' },
    { range: 'bytes=-100', status: 200, body: 'plain' },
    { range: 'bytes=2-100', status: 206, body: 'ain', contentRange: 'bytes 2-4/5' },
    { range: 'bytes=5-2', status: 416, contentRange: 'bytes */5' },
    { range: 'bytes=5-', status: 416, contentRange: 'bytes */5' },
    { range: 'bytes=x', status: 200, body: 'plain' },
    { range: 'bytes=-0', status: 416, contentRange: 'bytes */5' },
    { range: 'lines=1-2', status: 200, body: 'plain' },
    { range: 'bytes=0-0,2-2', status: 200, body: 'plain' }
  ])('$range of five bytes is answered with $status', async ({ range, contentRange, ...rest }) => {
    const port = await start();
    const answer = await get(port, '/engine.wasm', { headers: { range } });
    expect(answer).toMatchObject(rest);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect((await get(port, '/')).status).toBe(200);
  });

  it('says of an address that cannot be decoded where the start page is', async () => {
    const port = await start('/base');
    for (const path of ['/base/%', '/base/%zz', '/base/%00']) {
      const { status, body, headers } = await get(port, path);
      expect({ path, status, type: headers['content-type'] }).toEqual({
        path,
        status: 400,
        type: 'text/plain; charset=utf-8'
      });
      expect(body).toBe('This address cannot be read. The whole network is at /base/\n');
    }
  });

  it('may be embedded by an isolated page and in a sandbox, and tells no other site the address', async () => {
    const port = await start();
    for (const path of ['/', '/engine.wasm', '/nothing', '/%']) {
      expect((await get(port, path)).headers).toMatchObject({
        'access-control-allow-origin': '*',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'cross-origin'
      });
    }
  });

  it('lets browsers keep what is named by its content, and nothing else', async () => {
    const port = await start();
    const cacheOf = async (path: string) => (await get(port, path)).headers['cache-control'];
    expect(await cacheOf('/_app/immutable/a.js')).toContain('immutable');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/weights/shard.bin')).toBe('no-cache');
  });

  it('gives each page one address: a slash at the end is redirected away, on this host', async () => {
    const port = await start();
    const locationOf = async (path: string) => (await get(port, path)).headers.location;
    expect(await locationOf('/end-point/Mixed_6b/?op=1')).toBe('/end-point/Mixed_6b?op=1');
    expect(await locationOf('/end-point/Mixed_6b/?op=1?2')).toBe('/end-point/Mixed_6b?op=1?2');
    for (const path of ['//example.org/', '/\\example.org/', '/\\/example.org//']) {
      expect({ path, location: await locationOf(path) }).toEqual({
        path,
        location: '/example.org'
      });
    }
  });

  it('serves under a base path only', async () => {
    const port = await start('/inception-scope');
    expect((await get(port, '/inception-scope/')).body).toBe('<p>home</p>');
    expect((await get(port, '/inception-scope/end-point/Mixed_6b')).status).toBe(200);
    expect((await get(port, '/inception-scope?x=1')).headers.location).toBe(
      '/inception-scope/?x=1'
    );
    expect((await get(port, '/')).status).toBe(404);
    expect((await get(port, '/inception-scopeful/')).status).toBe(404);
  });

  it('refuses methods that change something', async () => {
    const port = await start();
    const refused = await get(port, '/', { method: 'POST' });
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(await get(port, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('serves a build that replaces the one it started with', async () => {
    const port = await start();
    writeFileSync(join(directory, 'index.html'), '<p>a longer home page</p>');
    rmSync(join(directory, 'end-point/Mixed_6b.html'));
    expect((await get(port, '/')).body).toBe('<p>a longer home page</p>');
    expect((await get(port, '/end-point/Mixed_6b')).status).toBe(404);
  });

  it('says what to do where nothing is built', () => {
    expect(() => createSiteServer({ directory: join(directory, 'weights') })).toThrow(
      'holds no built site: run npm start'
    );
  });
});

describe('ports', () => {
  it('a taken port gives way to the next free one', async () => {
    const taken = await start();
    const second = createSiteServer({ directory });
    servers.push(second);
    expect((await listen(second, { port: taken })).port).toBeGreaterThan(taken);
  });

  it('a taken port that was asked for is an error', async () => {
    const taken = await start();
    const second = createSiteServer({ directory });
    await expect(listen(second, { port: taken, isPortFixed: true })).rejects.toThrow(
      `Port ${taken} is taken by another program`
    );
  });

  it.each(['', '80x', '-1', '65536', '1.5'])('--port "%s" is an error', (text) => {
    expect(() => parsePort(text)).toThrow(`--port is "${text}"`);
  });
});
