import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { listFiles } from '../../scripts/offline/write-offline-list.mjs';
import { listen } from '../../scripts/serve/listen.mjs';
import { createSiteServer } from '../../scripts/serve/site-server.mjs';

/** A server of the test's own, which it may stop, and give another build to serve. */
export class SiteHost {
  #server: Server;
  #port = 0;

  private constructor(directory: string) {
    this.#server = createSiteServer({ directory });
  }

  static async start(directory = 'build'): Promise<SiteHost> {
    const host = new SiteHost(directory);
    await host.#listen();
    return host;
  }

  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** At the same address. */
  async deploy(directory: string): Promise<void> {
    await this.stop();
    this.#server = createSiteServer({ directory });
    await this.#listen();
  }

  async #listen(): Promise<void> {
    ({ port: this.#port } = await listen(this.#server, { port: this.#port, isPortFixed: true }));
  }
}

export interface Build {
  readonly directory: string;
  readonly version: string;
}

export function readVersion(directory: string): string {
  return JSON.parse(readFileSync(join(directory, 'offline.json'), 'utf8')).version;
}

/**
 * The build as the next one would be: another version, and none of the chunks that the first had under their names.
 * Its photos are left out where a test does not need them.
 */
export async function makeNextBuild(from: string, directory: string): Promise<Build> {
  cpSync(from, directory, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const old = readVersion(from);
  const version = `${old}-next`;
  for (const folder of ['_app/immutable', '_app/immutable/workers']) {
    renameSync(join(directory, folder, 'chunks'), join(directory, folder, 'chunks-next'));
  }
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => /\.(html|js|json)$/.test(each))) {
    const path = join(directory, name);
    const text = readFileSync(path, 'utf8');
    const changed = text.replaceAll(old, version).replaceAll(/(?<=[./])chunks\//g, 'chunks-next/');
    if (changed !== text) writeFileSync(path, changed);
  }
  const files = await listFiles(directory);
  writeFileSync(join(directory, 'offline.json'), JSON.stringify({ format: 1, version, files }));
  return { directory, version };
}
