import { beforeEach, expect, it } from 'vitest';
import { TestHosts, type TestAnswer } from './__fixtures__/test-hosts';
import { DownloadError, type DownloadFault } from './download-error';
import { downloadFile, type DownloadOptions } from './download-file';
import { parseFileAddress, type FileAddress } from './file-address';

const plain = addressOf('https://weights.example/inception.safetensors');
const ofHub = addressOf('https://huggingface.co/timm/inception_v3.a/resolve/1/model.safetensors');
const sha256 = 'ab'.repeat(32);
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 10\n`;

let hosts: TestHosts;
beforeEach(() => (hosts = new TestHosts()));

function addressOf(text: string): FileAddress {
  const address = parseFileAddress(text);
  if (typeof address === 'string') throw new Error(address);
  return address;
}

function download(address: FileAddress, options: Partial<DownloadOptions> = {}) {
  const { signal } = new AbortController();
  const { createWorker } = hosts;
  return downloadFile(address, { signal, createWorker, onprogress: () => {}, ...options });
}

async function faultOf(promise: Promise<unknown>): Promise<DownloadFault> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason
  );
  if (error instanceof DownloadError) return error.fault;
  throw error;
}

it('pieces become a file of the name in the address, and progress is told in bytes', async () => {
  hosts.answers[plain.url] = { sizeBytes: 10, pieces: ['first', '-last'] };
  const seen: unknown[] = [];
  const { file, sha256 } = await download(plain, { onprogress: (progress) => seen.push(progress) });
  expect(file.name).toBe('inception.safetensors');
  expect(await file.text()).toBe('first-last');
  expect(sha256).toBeNull();
  expect(seen).toEqual([
    { loadedBytes: 5, totalBytes: 10 },
    { loadedBytes: 10, totalBytes: 10 }
  ]);
  expect(hosts.running).toBe(0);
});

it('a file that was sent packed, and so is longer than told, has no known total', async () => {
  hosts.answers[plain.url] = { sizeBytes: 3, pieces: ['first'] };
  const seen: unknown[] = [];
  await download(plain, { onprogress: (progress) => seen.push(progress) });
  expect(seen).toEqual([{ loadedBytes: 5, totalBytes: null }]);
});

it('a host that names the SHA-256 of its files is asked for it first', async () => {
  hosts.answers[ofHub.pointerUrl!] = { pieces: [pointer] };
  hosts.answers[ofHub.url] = { pieces: ['0123456789'] };
  const seen: unknown[] = [];
  const found = await download(ofHub, { onprogress: (progress) => seen.push(progress) });
  expect(hosts.asked).toEqual([ofHub.pointerUrl, ofHub.url]);
  expect(found.sha256).toBe(sha256);
  expect(seen).toEqual([{ loadedBytes: 10, totalBytes: 10 }]);
});

it.each<[string, TestAnswer]>([
  ['nothing', 'broken'],
  ['an error', { status: 500 }],
  ['something else', { pieces: ['{}'] }],
  ['too much', { pieces: ['x'.repeat(2000)] }],
  ['a page', { contentType: 'text/html', pieces: ['<html>'] }]
])('where it answers with %s to that, the file is fetched all the same', async (_, answer) => {
  hosts.answers[ofHub.pointerUrl!] = answer;
  hosts.answers[ofHub.url] = { pieces: ['0123456789'] };
  expect((await download(ofHub)).sha256).toBeNull();
});

it.each<[string, TestAnswer, DownloadFault]>([
  ['no answer', 'broken', { kind: 'no-answer' }],
  [
    'an answer that breaks off',
    { pieces: ['first'], isCut: true },
    { kind: 'broken-off', loadedBytes: 5 }
  ],
  ['401', { status: 401 }, { kind: 'refused', status: 401 }],
  ['403', { status: 403 }, { kind: 'refused', status: 403 }],
  ['404', { status: 404 }, { kind: 'not-found', status: 404 }],
  ['503', { status: 503 }, { kind: 'server-error', status: 503 }],
  ['206', { status: 206 }, { kind: 'server-error', status: 206 }],
  ['a page', { contentType: 'text/html; charset=utf-8' }, { kind: 'web-page' }],
  ['a page that says nothing of its type', { pieces: ['\n<!DOCTYPE html>'] }, { kind: 'web-page' }],
  ['a pointer file', { pieces: [pointer] }, { kind: 'pointer-file' }],
  ['a length above the limit', { sizeBytes: 21 }, { kind: 'too-large', limitBytes: 20 }],
  [
    'more than the limit',
    { pieces: ['x'.repeat(15), 'x'.repeat(15)] },
    { kind: 'too-large', limitBytes: 20 }
  ],
  ['nothing in it', {}, { kind: 'empty' }]
])('%s is told of, and ends the worker', async (_, answer, fault) => {
  hosts.answers[plain.url] = answer;
  expect(await faultOf(download(plain, { limitBytes: 20 }))).toEqual(fault);
  expect(hosts.running).toBe(0);
});

it('a host that says nothing is given up', async () => {
  hosts.answers[plain.url] = 'never';
  const fault = await faultOf(download(plain, { stallLimitMs: 20 }));
  expect(fault).toEqual({ kind: 'silent', silentMs: 20 });
  expect(hosts.running).toBe(0);
});

it('cancelled, it ends with the reason of the signal', async () => {
  hosts.answers[plain.url] = 'never';
  const controller = new AbortController();
  const work = download(plain, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(work).rejects.toThrow('enough');
  expect(hosts.running).toBe(0);
});

it('where its own worker cannot be had, nothing else is tried', async () => {
  hosts.hasNoWorker = true;
  expect(await faultOf(download(ofHub))).toEqual({ kind: 'no-worker' });
  expect(hosts.asked).toHaveLength(1);
});
