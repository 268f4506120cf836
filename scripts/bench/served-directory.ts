import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { listen } from '../serve/listen.mjs';
import { createSiteServer } from '../serve/site-server.mjs';
import { openSlowLine, type SlowLine } from './slow-line';

/** A directory on a port of this machine, served as `npm start` serves the site. */
export class ServedDirectory {
  readonly address: string;
  readonly #server: Server;
  readonly #openSockets = new Set<Socket>();
  readonly #line: SlowLine | undefined;
  #bytesOfClosed = 0;

  private constructor(server: Server, address: string, line: SlowLine | undefined) {
    this.#server = server;
    this.#line = line;
    this.address = line?.address ?? address;
  }

  /** `megabits` a second reach the reader; as many as this machine can where not given. */
  static async open(directory: string, megabits?: number): Promise<ServedDirectory> {
    const server = createSiteServer({ directory });
    const { address } = await listen(server, { port: 4400 });
    // What has left the server may be on the line for long, and looks idle from here.
    server.keepAliveTimeout = 0;
    const line =
      megabits === undefined
        ? undefined
        : await openSlowLine(Number(new URL(address).port), megabits);
    const served = new ServedDirectory(server, address, line);
    server.on('connection', (socket) => served.#count(socket));
    return served;
  }

  /** Bytes that have left so far, headers included, whoever in the browser asked for them. */
  get sentBytes(): number {
    return [...this.#openSockets].reduce(
      (sum, socket) => sum + socket.bytesWritten,
      this.#bytesOfClosed
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await this.#line?.close();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #count(socket: Socket): void {
    this.#openSockets.add(socket);
    socket.on('close', () => {
      this.#openSockets.delete(socket);
      this.#bytesOfClosed += socket.bytesWritten;
    });
  }
}
