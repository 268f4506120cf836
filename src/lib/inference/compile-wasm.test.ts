import { afterEach, expect, it, vi } from 'vitest';
import { compileWasm } from './compile-wasm';
import { MissingFileError } from './missing-file';

const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

afterEach(() => void vi.unstubAllGlobals());

/** The failure of a module that is answered for so; fails where there is none. */
async function failureOf(answer: () => Promise<Response>): Promise<unknown> {
  vi.stubGlobal('fetch', answer);
  return compileWasm('/module.wasm').then(
    () => expect.fail('It was compiled.'),
    (error: unknown) => error
  );
}

it('compiles what it has fetched', async () => {
  vi.stubGlobal('fetch', async () => new Response(emptyModule));
  expect(await compileWasm('/module.wasm')).toBeInstanceOf(WebAssembly.Module);
});

it.each([
  ['the connection fails', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server has none', async () => new Response('Not found', { status: 404 })],
  [
    'the connection breaks off',
    async () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError()) }))
  ]
])('tells that the file is missing where %s, and whether it can be had now', async (_, answer) => {
  const failure = await failureOf(answer);
  expect(failure).toBeInstanceOf(MissingFileError);
  vi.stubGlobal('fetch', async () => new Response(emptyModule));
  expect(await (failure as MissingFileError).isThere()).toBe(true);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await (failure as MissingFileError).isThere()).toBe(false);
});

it('does not say so of a file that is no module', async () => {
  const failure = await failureOf(async () => new Response('<!doctype html>'));
  expect(failure).not.toBeInstanceOf(MissingFileError);
});
