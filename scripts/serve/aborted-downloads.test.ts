import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const clientCount = 400;
const clientsAtOnce = 40;
/** Far more than what a socket buffers, so that an aborted download is always half sent. */
const fileBytes = 32 * 1024 * 1024;

let directory: string;
let server: ChildProcess;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'inceptionscope-'));
  writeFileSync(join(directory, 'index.html'), '<p>home</p>');
  writeFileSync(join(directory, 'shard.bin'), Buffer.alloc(fileBytes));
});

afterEach(() => {
  server.kill();
  rmSync(directory, { recursive: true });
});

async function startServer(): Promise<string> {
  const args = ['scripts/serve.mjs', '--directory', directory, '--port', '0'];
  server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of server.stdout!.setEncoding('utf8')) {
    const address = /http:\S+/.exec(String(text))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The server has ended before it listened.');
}

/** Hangs up after the first bytes, or before the answer. */
function abortDownload(url: string, { isEarly }: { isEarly: boolean }): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = get(url, { agent: false }, (response) => {
      response.once('data', () => sent.destroy());
    });
    if (isEarly) sent.once('finish', () => sent.destroy());
    sent.once('close', resolve).once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') reject(error);
    });
  });
}

function openFiles(): string[] {
  const folder = `/proc/${server.pid}/fd`;
  return readdirSync(folder)
    .map((name) => {
      const link = join(folder, name);
      return existsSync(link) ? readlinkSync(link) : '';
    })
    .filter((target) => target.startsWith(directory));
}

it.skipIf(!existsSync('/proc/self/fd'))(
  `${clientCount} aborted downloads leave no file open and a server that answers`,
  async () => {
    const address = await startServer();
    for (let i = 0; i < clientCount / clientsAtOnce; i++) {
      const clients = Array.from({ length: clientsAtOnce }, (_, client) =>
        abortDownload(new URL('shard.bin', address).href, { isEarly: client % 2 === 1 })
      );
      await Promise.all(clients);
    }
    await expect.poll(openFiles).toEqual([]);
    expect(await (await fetch(address)).text()).toBe('<p>home</p>');
  }
);
