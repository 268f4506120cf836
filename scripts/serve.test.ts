import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSiteServer, listen, parsePort } from './serve.mjs';

let directory: string;
let servers: Server[];

beforeEach(() => {
  servers = [];
  directory = mkdtempSync(join(tmpdir(), 'inceptionscope-'));
  const files = {
    'index.html': '<p>home</p>',
    '404.html': '<p>lost</p>',
    'end-point/Mixed_6b.html': '<p>Mixed_6b</p>',
    'maps/cat.npy': 'npy',
    'weights/shard.bin': 'bin',
    'engine.wasm': 'plain',
    'engine.wasm.br': 'br',
    'engine.wasm.gz': 'gz',
    '_app/immutable/a.js': 'a'
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
function get(port: number, path: string, options: { method?: string; encoding?: string } = {}) {
  const headers = options.encoding ? { 'accept-encoding': options.encoding } : {};
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

  it('answers anything unknown with 404.html and status 404', async () => {
    const port = await start();
    for (const path of ['/nothing', '/weights/none.bin', '/%zz', '/..%2f..%2fetc/passwd']) {
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

  it('sends each file’s type', async () => {
    const port = await start();
    const typeOf = async (path: string) => (await get(port, path)).headers['content-type'];
    expect(await typeOf('/engine.wasm')).toBe('application/wasm');
    expect(await typeOf('/maps/cat.npy')).toBe('application/octet-stream');
    expect(await typeOf('/weights/shard.bin')).toBe('application/octet-stream');
    expect(await typeOf('/nothing')).toBe('text/html;charset=utf-8');
  });

  it('sends the compressed file to those who accept it', async () => {
    const port = await start();
    const brotli = await get(port, '/engine.wasm', { encoding: 'gzip, br' });
    expect([brotli.body, brotli.headers['content-encoding']]).toEqual(['br', 'br']);
    const gzip = await get(port, '/engine.wasm', { encoding: 'gzip' });
    expect([gzip.body, gzip.headers['content-encoding']]).toEqual(['gz', 'gzip']);
    expect((await get(port, '/engine.wasm')).body).toBe('plain');
  });

  it('isolates every answer, so that an isolated page can embed it', async () => {
    const port = await start();
    for (const path of ['/', '/engine.wasm', '/nothing']) {
      expect((await get(port, path)).headers).toMatchObject({
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
    expect(await locationOf('//example.org/')).toBe('/example.org');
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
    expect((await get(port, '/', { method: 'POST' })).status).toBe(405);
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
